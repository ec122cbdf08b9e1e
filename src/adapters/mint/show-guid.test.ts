import { expect, it } from 'vitest';
import { showGuidOf } from './show-guid.ts';

it.each(['podnews.net/rss', 'https://podnews.net/rss', 'http://podnews.net/rss/'])(
  '%s has the guid of the specification’s own example',
  (address) => {
    expect(showGuidOf(address)).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
  },
);

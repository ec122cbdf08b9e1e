import { expect, it } from 'vitest';
import { standsOn } from './tombstone.ts';

const tombstone = { guid: 'un', publishedAt: '2026-03-12T08:00:00.000Z', takenDownOn: '2026-06-01' };

it.each([
  ['2026-05-31', false],
  ['2026-06-01', true],
  ['2026-08-29', true],
  ['2026-08-30', false],
])('a tombstone stands for ninety days: on %s, %s', (today, stands) => {
  expect(standsOn(tombstone, today)).toBe(stands);
});

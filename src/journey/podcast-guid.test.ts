import { expect, it } from 'vitest';
import { podcastGuid, selectionGuid } from './podcast-guid.ts';

it('mints the guid that directories expect of an address', () => {
  expect(podcastGuid('https://podnews.net/rss')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
  expect(podcastGuid('http://podnews.net/rss/')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
});

it('gives each part of a show an identity of its own', () => {
  const show = podcastGuid('https://podnews.net/rss');
  const guids = ['recits/publics/elus/', 'recits/themes/sante/'].map((path) => selectionGuid(show, path));
  expect(new Set([show, ...guids]).size).toBe(3);
  expect(guids[0]).toBe(selectionGuid(show, 'recits/publics/elus/'));
  expect(guids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../testing/arbitraries.ts';
import { formatChapterList, parseChapterLine, parseChapterList } from './chapter-list.ts';
import { formatPodcastChapters, parsePodcastChapters } from './podcast-chapters.ts';

const chapters = fc.array(
  fc.record({
    startSeconds: fc.nat(40_000_000).map((milliseconds) => milliseconds / 1000),
    title: line.filter((title) => /^[^-–—:|]/u.test(title)),
  }),
);

describe('chapters', () => {
  it('a list gives its chapters back', () => {
    fc.assert(
      fc.property(chapters, (some) => {
        expect(parseChapterList(formatChapterList(some))).toEqual(some);
      }),
    );
  });

  it('JSON chapters give their chapters back', () => {
    fc.assert(
      fc.property(chapters, (some) => {
        expect(parsePodcastChapters(formatPodcastChapters(some))).toEqual(some);
      }),
    );
    expect(parsePodcastChapters('{"version": 1')).toBeUndefined();
  });

  it.each(['1:02:03 Titre', '01:02:03 - Titre', '(1:02:03) Titre', '[1:02:03] – Titre', '1:02:03 | Titre'])(
    'reads %j',
    (text) => {
      expect(parseChapterLine(text)).toEqual({ startSeconds: 3723, title: 'Titre' });
    },
  );

  it.each(['Titre', '12 Titre', '10:00', ''])('%j is no chapter', (text) => {
    expect(parseChapterLine(text)).toBeUndefined();
  });
});

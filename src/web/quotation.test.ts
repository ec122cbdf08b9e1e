import { describe, expect, it } from 'vitest';
import { episodeOf } from '../testing/pages-catalogue.ts';
import { pageWords } from '../words/pages.ts';
import { workingTitle } from '../words/working-title.ts';
import { leadOf, pullQuoteOf, quotedTitle } from './quotation.ts';

describe('quotations', () => {
  const words = pageWords('fr');

  it('sets quotation marks round a first-person title only', () => {
    expect(quotedTitle('On respire', words)).toBe('«\u00a0On respire\u00a0»');
    expect(quotedTitle('«\u00a0On respire\u00a0»', words)).toBe('«\u00a0On respire\u00a0»');
    const working = workingTitle('2026-03-12');
    expect(quotedTitle(working, words)).toBe(working);
  });

  it('finds the moment a sentence is said', () => {
    expect(pullQuoteOf(episodeOf())).toEqual({ text: 'Au début, cela fait peur.', startSeconds: 31 });
  });

  it('finds a sentence said over two cues', () => {
    const { story } = episodeOf();
    const lesson = 'AU DEBUT cela fait peur ; après, on respire';
    expect(pullQuoteOf(episodeOf({ story: { ...story, lesson } }))?.startSeconds).toBe(31);
  });

  it('gives no moment to what is not said', () => {
    const { story } = episodeOf();
    expect(pullQuoteOf(episodeOf({ story: { ...story, lesson: 'Rien de tel.' } }))).toEqual({
      text: 'Rien de tel.',
    });
  });

  it('repeats no title as a quote', () => {
    const { story } = episodeOf();
    const { lesson: _, ...rest } = story;
    const title = 'On respire';
    expect(pullQuoteOf(episodeOf({ title, story: { ...rest, inOneSentence: title } }))).toBeUndefined();
  });

  it('parts a description after its first sentence', () => {
    expect(leadOf('Un 1.5 reste entier. La suite.')).toEqual({
      lead: 'Un 1.5 reste entier.',
      rest: 'La suite.',
    });
    expect(leadOf('Sans point')).toEqual({ lead: 'Sans point', rest: '' });
  });
});

import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../model/alignment.ts';
import { type SourceSpan, type TimeMap, trimmedMap, withIntro, without } from '../model/time-map.ts';
import { publishedCues } from './published-words.ts';

const span = (startSeconds: number, endSeconds: number): SourceSpan => ({
  file: 0,
  startSeconds,
  endSeconds,
});

/** Words of a second each, one after the other. */
function said(text: string, startSeconds: number, certainty: TimedWord['certainty'] = 'sure') {
  const words = text
    .split(' ')
    .map((word, rank) => ({ text: word, ...span(startSeconds + rank, startSeconds + rank + 1), certainty }))
    .map(({ file: _, ...word }) => word);
  return { text, startSeconds, endSeconds: startSeconds + words.length, words, speaker: 'Anne' };
}

const SENTENCES = [said('un deux trois', 10), said('quatre cinq six', 20), said('sept huit neuf', 30)];
const WHOLE = trimmedMap(8, 60);
const published = (map: TimeMap, cues = SENTENCES) =>
  publishedCues({ lengths: [60], cues }, map).map(({ text, startSeconds }) => [startSeconds, text]);

describe('words brought to the published audio', () => {
  it('follow the trimmed start and the jingle in front', () => {
    expect(published(withIntro(WHOLE, 5))).toEqual([
      [7, 'un deux trois'],
      [17, 'quatre cinq six'],
      [27, 'sept huit neuf'],
    ]);
  });

  it('come sooner after a cut, and what was cut is gone', () => {
    expect(published(without(WHOLE, span(15, 22)))).toEqual([
      [2, 'un deux trois'],
      [7, 'six'],
      [15, 'sept huit neuf'],
    ]);
  });

  it('are told as masked, once for a run of words', () => {
    const map = { ...WHOLE, masked: [span(20.88, 30.1)] };
    expect(published(map)).toEqual([
      [2, 'un deux trois'],
      [12, 'quatre [passage\u00A0masqué]'],
      [22, 'sept huit neuf'],
    ]);
  });

  it('are masked as soon as a mask touches a place that is not sure', () => {
    const cues = [said('nous étions chez', 10, 'guessed')];
    expect(published({ ...WHOLE, masked: [span(11.9, 12.1)] }, cues)).toEqual([
      [2, 'nous [passage\u00A0masqué]'],
    ]);
  });

  it('carry on from one recording to the next', () => {
    const map: TimeMap = {
      ...WHOLE,
      pieces: [
        { kind: 'source', span: { file: 0, startSeconds: 8, endSeconds: 15 } },
        { kind: 'inserted', seconds: 2 },
        { kind: 'source', span: { file: 1, startSeconds: 4, endSeconds: 45 } },
      ],
    };
    const cues = publishedCues({ lengths: [15, 45], cues: SENTENCES }, map);
    expect(cues.map(({ startSeconds }) => startSeconds)).toEqual([2, 10, 20]);
  });

  it('of a subtitle that begins in trimmed silence are all kept', () => {
    const [{ words: _, ...cue }] = [said('bonjour et bienvenue', 7)];
    expect(published(WHOLE, [cue as (typeof SENTENCES)[0]])).toEqual([[0, 'bonjour et bienvenue']]);
  });
});

import { describe, expect, it } from 'vitest';
import type { DraftWord } from '../../model/draft-words.ts';
import { trimmedMap } from '../../model/time-map.ts';
import { wordPlaces } from './word-places.ts';

const word = (text: string, startSeconds: number, given: Partial<DraftWord> = {}): DraftWord => ({
  text,
  startSeconds,
  endSeconds: startSeconds + 0.4,
  certainty: 'sure',
  fate: 'heard',
  ...given,
});

const draft = (words: readonly DraftWord[]) => ({
  contentCode: 'abcdef012345',
  version: 'v1',
  timeMap: trimmedMap(0, 10),
  suggested: [],
  chosen: [],
  words,
});

describe('where the words of a transcript are heard', () => {
  it('is told in hundredths from one word to the next, with what is to be checked', () => {
    const words = [
      word('Je', 1),
      word('suis', 1.5, { certainty: 'doubtful' }),
      word('maire', 2, { fate: 'masked' }),
    ];
    const places = wordPlaces([{ text: 'Je suis maire.' }], draft(words));
    expect(places).toEqual({
      version: 'v1',
      turns: [{ times: [100, 40, 50, 40, 50, 40], marks: 'sdm' }],
    });
  });

  it('is shared between neighbours for words corrected since', () => {
    const words = [word('Je', 1), word('suis', 1.5), word('mère', 2), word('ici', 3), word('bas', 4)];
    const [first, second] = wordPlaces([{ text: 'Je suis maire' }, { text: 'ici bas' }], draft(words)).turns;
    expect([first?.marks, second?.marks]).toEqual(['ssn', 'ss']);
    expect(first?.times).toEqual([100, 40, 50, 40, 40, 110]);
  });

  it('marks no word as guessed when all are placed by their length', () => {
    const words = ['Je', 'suis', 'maire'].map((text, rank) => word(text, rank, { certainty: 'guessed' }));
    expect(wordPlaces([{ text: 'Je suis maire' }], draft(words)).turns[0]?.marks).toBe('eee');
  });
});

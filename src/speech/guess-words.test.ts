import { describe, expect, it } from 'vitest';
import { guessedTimes } from './guess-words.ts';

const WAYS = [['aa bb'], ['aa bb cc dd'], ['aa bb cc dd'], ['aa bb']];
const gap = (seconds: number) => ({ firstRank: 1, endRank: 3, startSeconds: 10, endSeconds: 10 + seconds });
const starts = (seconds: number, words: readonly string[]) =>
  guessedTimes(gap(seconds), words, WAYS).map(({ startSeconds }) => Math.round(startSeconds * 10) / 10);

describe('words that were not heard', () => {
  it('come after the pause when they begin a sentence', () => {
    expect(starts(2.9, ['fini.', 'Alors', 'il', 'vint'])).toEqual([12, 12.5]);
  });

  it('come before the pause when they end one', () => {
    expect(starts(2.9, ['tout', 'est', 'fini.', 'Alors'])).toEqual([10, 10.5]);
  });

  it('stand on both sides of the end of a sentence', () => {
    expect(starts(2.9, ['tout', 'fini.', 'Alors', 'il'])).toEqual([10, 12.5]);
  });

  it('follow what was said before them when something else is said for long', () => {
    expect(starts(20, ['a', 'vraiment', 'tout', 'changé'])).toEqual([10, 10.5]);
  });

  it('are absent when the sound has no room for them', () => {
    expect(guessedTimes(gap(0.1), ['a', 'b', 'c', 'd'], WAYS).map(({ certainty }) => certainty)).toEqual([
      'absent',
      'absent',
    ]);
  });
});

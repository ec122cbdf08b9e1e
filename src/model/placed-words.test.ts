import { describe, expect, it } from 'vitest';
import type { DraftWord } from './draft-words.ts';
import { placedWords } from './placed-words.ts';

const draft = (text: string): DraftWord[] =>
  text.split(' ').map((word, rank) => ({
    text: word,
    startSeconds: rank,
    endSeconds: rank + 0.5,
    certainty: 'sure',
    fate: 'heard',
  }));

const starts = (text: string, known: string) =>
  placedWords(text.split(' '), draft(known)).map((word) => word?.startSeconds);

describe('the words of a corrected text among those of a draft', () => {
  it('are all found while nothing was corrected, capitals and points aside', () => {
    expect(starts('Je suis maire, ici.', 'je suis maire ici')).toEqual([0, 1, 2, 3]);
  });

  it('are not found where they were corrected, and found again after it', () => {
    expect(starts('Je suis maire de la commune', 'Je suis mère de la commune')).toEqual([
      0,
      1,
      undefined,
      3,
      4,
      5,
    ]);
  });

  it('keep their places when words were added or taken out before them', () => {
    expect(starts('Oui voilà je suis maire', 'je suis maire')).toEqual([undefined, undefined, 0, 1, 2]);
    expect(starts('suis maire', 'euh je suis maire')).toEqual([2, 3]);
  });
});

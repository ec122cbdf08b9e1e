import { describe, expect, it } from 'vitest';
import type { DraftWord } from '../../model/draft-words.ts';
import { trimmedMap } from '../../model/time-map.ts';
import { wordsIn } from '../../model/transcript.ts';
import { agreementSaid, sentencesSaid, sourceOf } from './sources.ts';

/** Invented. */
const SAID = [
  'Avant, les réunions duraient trois heures et personne ne parlait.',
  'Un habitant a proposé de planter des haies au bord du chemin.',
  'Merci beaucoup.',
];

function draftOf(fate: DraftWord['fate'] = 'heard') {
  const words = SAID.flatMap((sentence, rank) =>
    wordsIn(sentence).map(
      (text, at): DraftWord => ({
        text,
        startSeconds: rank * 10 + at / 2,
        endSeconds: rank * 10 + at / 2 + 0.4,
        certainty: 'sure',
        fate: rank === 1 ? fate : 'heard',
      }),
    ),
  );
  return { contentCode: 'abc', words, timeMap: trimmedMap(0, 30), suggested: [], chosen: [] };
}

const sourced = (text: string, fate?: DraftWord['fate']) => sourceOf(text, sentencesSaid(draftOf(fate)));

describe('the accord that seems to be said', () => {
  const saidIn = (...texts: string[]) =>
    agreementSaid(texts.map((text, rank) => ({ text, startSeconds: rank, endSeconds: rank + 1 })))
      ?.startSeconds;

  it('is the last yes of a person, however its apostrophe is written', () => {
    expect(saidIn('Je suis d’accord avec lui.', 'Et après ?', "Oui, j'accepte que ce soit diffusé.")).toBe(2);
    expect(saidIn('Je donne mon accord.', 'Merci.')).toBe(0);
  });

  it('is nowhere when nobody says yes', () => {
    expect(saidIn('Un accord de principe.', 'On s’est mis d’accord.')).toBeUndefined();
  });
});

describe('the sentence that a text of the fiche comes from', () => {
  it('is found with its time', () => {
    expect(sourced(SAID[1] ?? '')).toMatchObject({ text: SAID[1], startSeconds: 10 });
  });

  it('is found when the text was reworded since', () => {
    expect(sourced('Quelqu’un propose de planter une haie, des haies, le long du chemin')?.startSeconds).toBe(
      10,
    );
    expect(sourced('Des réunions de trois heures où personne ne disait rien.')?.startSeconds).toBe(0);
  });

  it('is nowhere when nobody says so', () => {
    expect(sourced('La commune a gagné un prix national pour son jardin.')).toBeUndefined();
    expect(sourced('Merci beaucoup')).toBeUndefined();
    expect(sourced('')).toBeUndefined();
  });

  it('is never one that is hidden', () => {
    expect(sourced(SAID[1] ?? '', 'masked')).toBeUndefined();
    expect(sourced(SAID[1] ?? '', 'cut')).toBeUndefined();
  });
});

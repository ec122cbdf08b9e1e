import { describe, expect, it } from 'vitest';
import { sharedOut } from './alignment.ts';
import { placesSaying } from './quoted-words.ts';

const cue = (text: string, startSeconds: number, endSeconds: number) => {
  const words = sharedOut(text.split(' '), { startSeconds, endSeconds });
  return {
    text,
    startSeconds,
    endSeconds,
    words: words.map((word) => ({ ...word, certainty: 'sure' as const })),
  };
};
const WORDS = {
  lengths: [20, 40],
  cues: [cue('C’est Élodie Marchand.', 0, 11), cue('Élodie marchand, encore', 30, 54)],
};

describe('words quoted to be masked', () => {
  it('are found wherever they are said, capitals, accents and signs aside', () => {
    const places = placesSaying('elodie MARCHAND', WORDS, 0);
    expect(places.map(({ text }) => text)).toEqual(['Élodie Marchand.', 'Élodie marchand,']);
  });

  it('are placed in the recording that holds them, with room around', () => {
    const [, second] = placesSaying('Élodie Marchand', WORDS, 0.12);
    expect(second?.spans).toEqual([{ file: 1, startSeconds: 9.88, endSeconds: 27.12 }]);
  });

  it('are taken from within an elided word', () => {
    expect(placesSaying('est Élodie', WORDS, 0)[0]?.text).toBe('C’est Élodie');
  });

  it('are as uncertain as the least certain of them', () => {
    const [first] = WORDS.cues;
    const words = first?.words.map((word, rank) =>
      rank === 1 ? { ...word, certainty: 'guessed' as const } : word,
    );
    const cues = first && words ? [{ ...first, words }] : [];
    expect(placesSaying('Élodie Marchand', { ...WORDS, cues }, 0)[0]?.certainty).toBe('guessed');
  });

  it('are nowhere when the transcript does not have them', () => {
    expect(placesSaying('Élodie Durand', WORDS, 0)).toEqual([]);
    expect(placesSaying('…', WORDS, 0)).toEqual([]);
  });
});

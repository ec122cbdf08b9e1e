import { describe, expect, it } from 'vitest';
import { facilitatorIn, sentencesOf } from './sentences.ts';

const cue = (startSeconds: number, endSeconds: number, text: string, speaker?: string) => ({
  startSeconds,
  endSeconds,
  text,
  ...(speaker === undefined ? {} : { speaker }),
});
const textsOf = (...cues: ReturnType<typeof cue>[]) => sentencesOf(cues).map(({ text }) => text);

describe('sentencesOf', () => {
  it('joins the pieces of a sentence and parts two in one cue', () => {
    const sentences = sentencesOf([
      cue(0, 2, 'Nous étions'),
      cue(2, 6, 'douze. Et puis'),
      cue(6, 8, 'plus rien.'),
    ]);
    expect(sentences.map(({ text }) => text)).toEqual(['Nous étions douze.', 'Et puis plus rien.']);
    expect(sentences[0]?.endSeconds).toBeCloseTo(4, 0);
  });

  it.each([
    'M. Dupont est venu nous voir.',
    'Il m’a dit : « Non ! » en partant.',
    'On a dit… enfin, presque rien.',
    'J. Martin et Mme. Blanc en n. 3.',
  ])('keeps in one sentence: %s', (text) => {
    expect(textsOf(cue(0, 5, text))).toEqual([text]);
  });

  it('ends a sentence where another person speaks', () => {
    const sentences = sentencesOf([
      cue(0, 2, 'Et donc', 'Anne'),
      cue(2, 4, 'Oui ?', 'Paul'),
      cue(4, 6, 'Voilà.', 'Anne'),
    ]);
    expect(sentences.map(({ turn }) => turn)).toEqual([0, 1, 2]);
  });

  it('parts a text without points at its pauses', () => {
    const flow = Array.from({ length: 12 }, (_, at) =>
      cue(at * 4, at * 4 + 3, 'et on parlait sans jamais finir'),
    );
    expect(textsOf(...flow).length).toBeGreaterThan(2);
  });
});

describe('facilitatorIn', () => {
  it('is the one who asks', () => {
    const asked = [
      cue(0, 1, 'Et vous ?', 'Anne'),
      cue(1, 2, 'Moi, rien.', 'Paul'),
      cue(2, 3, 'Merci.', 'Anne'),
    ];
    expect(facilitatorIn(sentencesOf(asked))).toBe('Anne');
  });

  it('is nobody when nobody asks', () => {
    expect(
      facilitatorIn(sentencesOf([cue(0, 1, 'Oui.', 'Anne'), cue(1, 2, 'Moi aussi.', 'Paul')])),
    ).toBeUndefined();
    expect(facilitatorIn(sentencesOf([cue(0, 1, 'Oui ?')]))).toBeUndefined();
  });
});

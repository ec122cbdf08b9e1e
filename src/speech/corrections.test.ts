import { describe, expect, it } from 'vitest';
import { sharedOut } from '../model/alignment.ts';
import { correctedParts } from './corrections.ts';

const SAID = ['Un deux trois.', 'Quatre cinq.', 'Six sept huit.', 'Neuf dix.'];
const cues = SAID.map((text, rank) => ({
  startSeconds: rank * 10,
  endSeconds: rank * 10 + 5,
  text,
  speaker: 'Anne',
  words: text.split(' ').map((word, index) => ({
    text: word,
    startSeconds: rank * 10 + index,
    endSeconds: rank * 10 + index + 1,
    certainty: 'sure' as const,
  })),
}));
const partsOf = (...sentences: readonly string[]) =>
  correctedParts(cues, [{ text: sentences.join(' '), speaker: 'Anne' }], 40);

describe('corrections', () => {
  it('none keep every cue as it is', () => {
    expect(partsOf(...SAID).flatMap((part) => (part.kind === 'kept' ? part.cues : []))).toEqual(cues);
  });

  it('a changed sentence alone is looked for, between its neighbours', () => {
    const parts = partsOf('Un deux trois.', 'Quatre cinq et demi.', 'Six sept huit.', 'Neuf dix.');
    expect(parts.map(({ kind }) => kind)).toEqual(['kept', 'changed', 'kept', 'kept']);
    expect(parts[1]).toMatchObject({
      units: [{ text: 'Quatre cinq et demi.', speaker: 'Anne' }],
      within: { startSeconds: 5, endSeconds: 20 },
    });
  });

  it('a sentence added at the end is looked for until the end', () => {
    expect(partsOf(...SAID, 'Onze.').at(-1)).toMatchObject({
      kind: 'changed',
      within: { startSeconds: 35, endSeconds: 40 },
    });
  });

  it('a sentence taken out takes its time away', () => {
    const parts = partsOf('Un deux trois.', 'Neuf dix.');
    expect(
      parts
        .flatMap((part) => (part.kind === 'kept' ? part.cues : []))
        .map(({ startSeconds }) => startSeconds),
    ).toEqual([0, 30]);
  });

  it('a moved comma or another speaker changes no time', () => {
    const [part] = correctedParts(cues, [{ text: 'Un, deux, trois !', speaker: 'Zoé' }], 40);
    expect(part).toMatchObject({
      kind: 'kept',
      cues: [{ text: 'Un, deux, trois !', speaker: 'Zoé', startSeconds: 0, endSeconds: 5 }],
    });
  });

  it('words that cannot be heard share the time there is', () => {
    const words = sharedOut(['un', 'deux'], { startSeconds: 10, endSeconds: 19 });
    expect(words.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [10, 13.375],
      [13.375, 19],
    ]);
  });
});

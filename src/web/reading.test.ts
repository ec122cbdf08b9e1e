import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../model/transcript.ts';
import { partsOf } from './reading.ts';

const cue = (startSeconds: number, text: string, speaker = 'Anne'): Cue => ({
  startSeconds,
  endSeconds: startSeconds + 1,
  text,
  speaker,
});

const textOf = (cues: readonly Cue[]) =>
  partsOf({ kind: 'timed', cues }, [])
    .flatMap(({ speeches }) => speeches)
    .map(({ passages }) => passages.map(({ text }) => text).join(' '));

describe('reading a transcript', () => {
  it('joins the cues of one person with one space', () => {
    expect(textOf([cue(0, 'Nous étions'), cue(1, 'douze\nautour de la table. ')])).toEqual([
      'Nous étions douze autour de la table.',
    ]);
  });

  it('begins a paragraph when someone else speaks', () => {
    expect(textOf([cue(0, 'Bonjour.', 'Léa'), cue(1, 'Bonjour.')])).toHaveLength(2);
  });

  it('begins a paragraph after a long breath, never within a sentence', () => {
    expect(textOf([cue(0, 'Un silence.'), cue(9, 'Puis la suite.')])).toHaveLength(2);
    expect(textOf([cue(0, 'Un silence,'), cue(9, 'puis la suite.')])).toHaveLength(1);
  });

  it('puts each cue under the chapter where most of it is said', () => {
    const cues = [cue(0, 'Avant.'), cue(9.7, 'Après.')];
    const parts = partsOf({ kind: 'timed', cues }, [{ startSeconds: 10, title: 'La suite' }]);
    expect(parts.map(({ chapter, speeches }) => [chapter?.title, speeches[0]?.passages[0]?.text])).toEqual([
      [undefined, 'Avant.'],
      ['La suite', 'Après.'],
    ]);
  });

  it('keeps every cue once, in order, whatever the chapters', () => {
    const cues = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }).map((gaps) =>
      gaps.map((_, i) =>
        cue(
          gaps.slice(0, i).reduce((a, b) => a + b, 0),
          `Phrase ${i}.`,
        ),
      ),
    );
    const chapters = fc
      .uniqueArray(fc.integer({ min: 0, max: 200 }))
      .map((starts) => starts.sort((a, b) => a - b).map((startSeconds) => ({ startSeconds, title: 'x' })));
    fc.assert(
      fc.property(cues, chapters, (all, headings) => {
        const read = partsOf({ kind: 'timed', cues: all }, headings).flatMap(({ speeches }) =>
          speeches.flatMap(({ passages }) => passages.map(({ text }) => text)),
        );
        expect(read).toEqual(all.map(({ text }) => text));
      }),
    );
  });
});

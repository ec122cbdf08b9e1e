import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../testing/arbitraries.ts';
import { breakCaptions, endsOnClingingWord, splitCue } from './caption-breaking.ts';

const TALK =
  'Alors, il faut que je remonte un peu dans le temps. Il y a trois ans, nous avions une équipe de douze salariés et une quarantaine de bénévoles. Tout le monde était de bonne volonté, mais on ne se parlait plus. Les réunions duraient trois heures, on n’avançait pas, et à la fin personne ne savait qui devait faire quoi.';

describe('caption breaking', () => {
  it('keeps every word, in lines that fit', () => {
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 20, max: 65 }),
        fc.constantFrom(1, 2),
        (text, lineLength, lineCount) => {
          const captions = breakCaptions(text, { lineLength, lineCount });
          expect(captions.flat().join(' ')).toBe(text);
          for (const caption of captions) expect(caption.length).toBeLessThanOrEqual(lineCount);
          for (const one of captions.flat()) expect(one.length <= lineLength || !/\s/.test(one)).toBe(true);
        },
      ),
    );
  });

  it.each([
    [32, 2],
    [42, 2],
    [65, 1],
  ])('never ends a line of %i on a grammatical word', (lineLength, lineCount) => {
    const lines = breakCaptions(TALK, { lineLength, lineCount }).flat();
    expect(lines.filter(endsOnClingingWord)).toEqual([]);
    expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(lineLength);
  });

  it('leaves no word alone on a line', () => {
    const lines = breakCaptions(TALK, { lineLength: 42, lineCount: 2 }).flat();
    expect(lines.filter((one) => one.length < 12)).toEqual([]);
  });

  it('keeps the signs of French on their word', () => {
    expect(
      breakCaptions('Vraiment ? « Oui », dit-elle : tant mieux !', { lineLength: 12, lineCount: 1 }),
    ).toEqual([['Vraiment ?'], ['« Oui »,'], ['dit-elle :'], ['tant mieux !']]);
  });

  it('shares the time of a cue between its pieces', () => {
    const pieces = splitCue(
      { startSeconds: 10, endSeconds: 20, text: TALK, speaker: 'Anne' },
      { lineLength: 65, lineCount: 1 },
    );
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces[0]?.startSeconds).toBe(10);
    expect(pieces.at(-1)?.endSeconds).toBe(20);
    for (const [rank, piece] of pieces.entries()) {
      expect(piece.endSeconds).toBeGreaterThan(piece.startSeconds);
      expect(piece.startSeconds).toBe(pieces[rank - 1]?.endSeconds ?? 10);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lettering } from '../../model/lettering.ts';
import { setText, type TextBox } from './setting.ts';

/** Every character is half as wide as the letters are high. */
const typewriter: Lettering = {
  widthEm: (text) => [...text].length * 0.5,
  canDraw: () => true,
};
const box: TextBox = {
  typeface: 'title',
  width: 1000,
  height: 400,
  largest: 120,
  smallest: 40,
  leading: 1.2,
};

const heightOf = (lines: number, sizePx: number) => (1 + (lines - 1) * box.leading) * sizePx;

describe('setText', () => {
  it('sets a short text as large as allowed', () => {
    expect(setText('Oui !', box, typewriter)).toEqual({ sizePx: 120, lines: ['Oui !'] });
  });

  it('balances lines and ends none on a small word', () => {
    const { lines } = setText('Les habitants de la commune ont dessiné la place', box, typewriter);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => !/ (?:de|la)$/.test(line))).toBe(true);
  });

  it('shrinks for a long word rather than cutting it', () => {
    const word = 'anticonstitutionnellement';
    expect(setText(word, box, typewriter).lines).toEqual([word]);
  });

  it('never lets a line or the whole out of its box', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 70 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, (words) => {
        const { sizePx, lines } = setText(words.join(' '), box, typewriter);
        for (const line of lines)
          expect(typewriter.widthEm(line, 'title') * sizePx).toBeLessThanOrEqual(1000);
        expect(heightOf(lines.length, sizePx)).toBeLessThanOrEqual(400);
      }),
    );
  });

  it('keeps every word of a text that fits', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 18 }), (words) => {
        expect(setText(words.join(' '), box, typewriter).lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('ends what cannot fit with suspension points', () => {
    const { lines } = setText('mot '.repeat(400), box, typewriter);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

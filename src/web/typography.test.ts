import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typography } from './typography.ts';

const EXPECTED: readonly (readonly [string, string])[] = [
  ["L'idée d'Anne", 'L’idée d’Anne'],
  ['Quoi ? Non ! Si ; bon : voilà', 'Quoi\u00A0? Non\u00A0! Si\u00A0; bon\u00A0: voilà'],
  ['Quoi? Non!', 'Quoi\u00A0? Non\u00A0!'],
  ['Vraiment ?!', 'Vraiment\u00A0?!'],
  ['« Oui »', '«\u00A0Oui\u00A0»'],
  ['«Oui»', '«\u00A0Oui\u00A0»'],
  ['« Pourquoi ? »', '«\u00A0Pourquoi\u00A0?\u00A0»'],
  ['12\u202F500 € et 30 %', '12\u00A0500\u00A0€ et 30\u00A0%'],
  ['Voilà...', 'Voilà…'],
  ['Récit n°3', 'Récit n°\u00A03'],
  ['E\u0301cole', 'École'],
];

describe('typography', () => {
  it.each(EXPECTED)('reads %j as %j', (written, read) => {
    expect(typography(written)).toBe(read);
  });

  it.each([
    'https://exemple.fr/a?b=c;d',
    'À 12:30 précises',
    "5'30",
    'Une ligne\n« deux »'.replace(/ /g, '\u00A0'),
  ])('leaves %j as it is', (text) => {
    expect(typography(text)).toBe(text);
  });

  it('changes nothing more when applied twice', () => {
    const written = fc.string({ unit: fc.constantFrom(..."aé1 \n'’«»?!;:%€°n.…)\u202F\u00A0/") });
    fc.assert(
      fc.property(written, (text) => {
        expect(typography(typography(text))).toBe(typography(text));
      }),
      { numRuns: 1000 },
    );
  });
});

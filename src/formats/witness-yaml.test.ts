import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../testing/arbitraries.ts';
import { newWitness, parseWitness } from './witness-yaml.ts';

describe('temoin.yaml', () => {
  it('reads back every witness it writes', () => {
    const name = line.filter((text) => text.length <= 80);
    fc.assert(
      fc.property(fc.record({ firstName: name, lastName: name, role: name }), (witness) => {
        expect(parseWitness(newWitness(witness), 'temoin.yaml')).toEqual(witness);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the telephone and address in the file', () => {
    const witness = parseWitness(
      'prénom: Anne\ntéléphone: 06 00 00 00 00\ncourriel: a@exemple.fr',
      'temoin.yaml',
    );
    expect(witness).toEqual({ firstName: 'Anne' });
  });
});

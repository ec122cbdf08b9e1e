import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('gives equal objects one text whatever their order', () => {
    expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":null,"d":"é"}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ title: undefined, number: 3 })).toBe('{"number":3}');
  });

  it.each([[new Date(0)], [Number.NaN], [() => 1], [undefined], [[undefined]], [new Map()], [10n]])(
    'refuses what JSON cannot hold: %s',
    (value) => expect(() => canonicalJson({ value: [value] })).toThrow('expected a JSON value'),
  );

  it('is JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const negativeZero = /-0(?![.\d])/;
        fc.pre(!negativeZero.test(fc.stringify(value)));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });
});

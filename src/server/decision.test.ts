import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from './byte-range.ts';
import { decide } from './decision.ts';

const MODIFIED_AT_MS = Date.parse('2024-03-12T10:00:00.400Z');
const FILE = { etag: '"k7qd"', modifiedAtMs: MODIFIED_AT_MS, bytes: 1000 };

describe('a date in If-Range', () => {
  const statusAfter = (ms: number) =>
    decide(
      'GET',
      { range: 'bytes=0-9', 'if-range': 'Tue, 12 Mar 2024 10:00:00 GMT' },
      FILE,
      MODIFIED_AT_MS + ms,
    ).status;

  it('is trusted once the file has rested', () => {
    expect(statusAfter(60_000)).toBe(206);
  });

  it('is not trusted while the file may change within its second', () => {
    expect(statusAfter(300)).toBe(200);
  });
});

describe('a range', () => {
  const positions = fc.nat({ max: 2_000 });

  it('lies within the file whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_500 }), fc.option(positions), fc.option(positions), (bytes, from, to) => {
        const range = rangeOf(`bytes=${from ?? ''}-${to ?? ''}`, bytes);
        if (typeof range === 'string') return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeLessThan(bytes);
        expect(range.first).toBeLessThanOrEqual(range.last);
      }),
    );
  });

  it('is the one asked when the file holds it', () => {
    fc.assert(
      fc.property(positions, positions, positions, (first, length, rest) => {
        const last = first + length;
        expect(rangeOf(`bytes=${first}-${last}`, last + 1 + rest)).toEqual({ first, last });
      }),
    );
  });

  it('of any words never fails', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (words, bytes) => {
        rangeOf(words, bytes);
      }),
    );
  });
});

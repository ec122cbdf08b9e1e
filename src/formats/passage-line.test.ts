import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPassageLine, parsePassageLine } from './passage-line.ts';

describe('a passage line', () => {
  it.each([
    '« Moi, j’ai dû » … « changé en moi »',
    '"Moi, j’ai dû" "changé en moi"',
    '“Moi, j’ai dû” - “changé en moi”',
    '«\u00A0Moi, j’ai dû\u00A0» jusqu’à «\u00A0changé en moi\u00A0»',
    'Moi, j’ai dû ... changé en moi',
    'Moi, j’ai dû … changé en moi (à 02:10, 34 s)',
  ])('is read by its words: %s', (line) => {
    expect(parsePassageLine(line)).toMatchObject({ first: 'Moi, j’ai dû', last: 'changé en moi' });
  });

  it.each(['02:10-02:44', 'de 2:10 à 2:44', '0:02:10 – 0:02:44,0', '02:10 … 02:44 (34 s)'])(
    'is read by its times: %s',
    (line) => {
      expect(parsePassageLine(line)).toMatchObject({ startSeconds: 130, endSeconds: 164 });
    },
  );

  it.each(['', 'Moi, j’ai dû', '02:44-02:10', '« Moi »', '02:10'])('is not understood: %s', (line) => {
    expect(parsePassageLine(line)).toBeUndefined();
  });

  it('is written as it is read', () => {
    const words = fc.stringMatching(/^[a-zé’]{1,8}(?: [a-zé’]{1,8}){0,4}$/u);
    const note = fc.option(fc.stringMatching(/^[a-zé][a-zé ,]{0,20}$/u), { nil: undefined });
    const times = fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 1, max: 900 }));
    const pointer = fc.oneof(
      fc.record({ first: words, last: words }),
      times.map(([start, length]) => ({ startSeconds: start / 10, endSeconds: (start + length) / 10 })),
    );
    fc.assert(
      fc.property(pointer, note, (place, remark) => {
        const whole = remark === undefined ? place : { ...place, note: remark };
        expect(parsePassageLine(formatPassageLine(whole))).toEqual(whole);
      }),
    );
  });
});

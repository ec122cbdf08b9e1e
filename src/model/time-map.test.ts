import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cropped,
  maskedStretches,
  publishedAt,
  publishedAtOrAfter,
  publishedSeconds,
  sourceAt,
  type TimeMap,
  trimmedMap,
  withIntro,
  without,
} from './time-map.ts';

const seconds = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10);
/** Never on an edge, which is as much of one piece as of the next. */
const moments = (max: number) => seconds(max).map((at) => at + 0.05);
const span = fc
  .tuple(fc.integer({ min: 0, max: 2 }), seconds(100), seconds(20))
  .map(([file, startSeconds, length]) => ({ file, startSeconds, endSeconds: startSeconds + length + 0.1 }));

/** Three files in order, some stretches removed, some masked, perhaps a jingle in front. */
const maps = fc
  .record({
    removed: fc.array(span, { maxLength: 4 }),
    masked: fc.array(span, { maxLength: 2 }),
    intro: seconds(9),
  })
  .map(({ removed, masked, intro }) => {
    const whole: TimeMap = {
      pieces: [0, 1, 2].map((file) => ({ kind: 'source', span: { file, startSeconds: 2, endSeconds: 90 } })),
      masked,
    };
    return withIntro(removed.reduce(without, whole), intro);
  });

describe('time map', () => {
  it('a published moment comes back to itself through the sources', () => {
    fc.assert(
      fc.property(maps, moments(280), (map, at) => {
        const moment = sourceAt(map, at);
        if (moment !== undefined) expect(publishedAt(map, moment)).toBeCloseTo(at, 6);
      }),
    );
  });

  it('order in one file is order in the published audio', () => {
    fc.assert(
      fc.property(maps, seconds(100), seconds(100), (map, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const at = (moment: number) => publishedAtOrAfter(map, { file: 1, seconds: moment });
        expect(at(first)).toBeLessThanOrEqual(at(second));
      }),
    );
  });

  it('what is removed is heard nowhere', () => {
    fc.assert(
      fc.property(maps, span, seconds(300), (map, removed, at) => {
        const moment = sourceAt(without(map, removed), at);
        const isRemoved =
          moment?.file === removed.file &&
          moment.seconds > removed.startSeconds + 1e-6 &&
          moment.seconds < removed.endSeconds - 1e-6;
        expect(isRemoved).toBe(false);
      }),
    );
  });

  it('the length is that of what remains', () => {
    const map = without(trimmedMap(10, 70), { file: 0, startSeconds: 30, endSeconds: 40 });
    expect(publishedSeconds(map)).toBe(50);
    expect(publishedAt(map, { file: 0, seconds: 45 })).toBe(25);
    expect(publishedAt(map, { file: 0, seconds: 35 })).toBeUndefined();
    expect(publishedAtOrAfter(map, { file: 0, seconds: 35 })).toBe(20);
  });

  it('a part of it tells the same moments, earlier', () => {
    fc.assert(
      fc.property(maps, seconds(100), seconds(100), moments(100), (map, from, length, at) => {
        const part = cropped(map, from, from + length);
        const moment = at < length ? sourceAt(map, from + at) : undefined;
        if (moment !== undefined) expect(sourceAt(part, at)?.seconds).toBeCloseTo(moment.seconds, 6);
        expect(publishedSeconds(part)).toBeLessThanOrEqual(length + 1e-6);
      }),
    );
  });

  it('masked stretches are told where they are heard', () => {
    const map = {
      ...withIntro(trimmedMap(10, 70), 5),
      masked: [{ file: 0, startSeconds: 8, endSeconds: 12 }],
    };
    expect(maskedStretches(map)).toEqual([{ startSeconds: 5, endSeconds: 7 }]);
  });
});

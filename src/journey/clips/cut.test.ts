import { expect, it } from 'vitest';
import { trimmedMap, withIntro, without } from '../../model/time-map.ts';
import { hasCut } from './cut.ts';

const passage = (startSeconds: number, endSeconds: number) => ({
  ...{ startSeconds, endSeconds, text: '', reasons: [] },
});
/** Said from 10 to 100 s, with 40 to 45 s taken out: heard at 30 s, and at 33 s after a jingle of 3 s. */
const map = withIntro(without(trimmedMap(10, 100), { file: 0, startSeconds: 40, endSeconds: 45 }), 3);

it.each([
  [20, 50, true],
  [0, 20, true],
  [5, 30, false],
  [33, 60, false],
])('from %i to %i s: %s', (start, end, expected) => {
  expect(hasCut(map, passage(start, end))).toBe(expected);
});

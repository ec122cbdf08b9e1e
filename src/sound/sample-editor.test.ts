import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleEdit, SampleEditor } from './sample-editor.ts';

const RATE = 1000;
const LENGTH = 500;
const span = fc
  .tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]) => ({ start, end: start + length }));
const edits = fc.record({
  removed: fc.array(span, { maxLength: 4 }),
  masked: fc.array(span, { maxLength: 4 }),
});

/** Each sample tells its place, so that what is left can be told. */
const counted = () => Float32Array.from({ length: LENGTH }, (_, at) => at + 1);

function edited(edit: SampleEdit, blockLength: number): number[] {
  const editor = new SampleEditor(edit, RATE);
  const sound = counted();
  const given: number[] = [];
  for (let at = 0; at < LENGTH; at += blockLength)
    given.push(...editor.take(sound.slice(at, at + blockLength)));
  return given;
}

const isIn = (spans: readonly { start: number; end: number }[], at: number) =>
  spans.some(({ start, end }) => at >= start && at < end);

describe('an edited sound', () => {
  it('is the same whatever the blocks it comes in', () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 1, max: 200 }), (edit, blockLength) => {
        expect(edited(edit, blockLength)).toEqual(edited(edit, LENGTH));
      }),
    );
  });

  it('lacks exactly what is removed, and is silent where it is masked', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        const left = [...counted().keys()].filter((at) => !isIn(edit.removed, at));
        const given = edited(edit, 64);
        expect(given).toHaveLength(left.length);
        for (const [rank, at] of left.entries()) {
          if (isIn(edit.masked, at)) expect(given[rank]).toBe(0);
          else expect(given[rank]).toBeLessThanOrEqual(at + 1);
        }
      }),
    );
  });

  it('is untouched away from what is taken out', () => {
    const given = edited({ removed: [{ start: 100, end: 200 }], masked: [] }, 64);
    expect(given.slice(0, 90)).toEqual([...counted().slice(0, 90)]);
    expect(given.slice(110)).toEqual([...counted().slice(210)]);
  });
});

import { describe, expect, it } from 'vitest';
import { aSoundReport } from '../testing/sound.ts';
import { mostChanged } from './most-changed.ts';

describe('the most changed stretch', () => {
  const after = Array.from({ length: 60 }, () => -16);
  const before = after.map((_, second) => (second >= 30 && second < 45 ? -40 : -23));

  it('holds the voice that was raised most', () => {
    const start = mostChanged(aSoundReport({ loudnessBefore: before, loudnessAfter: after }), 20);
    expect(start).toBeGreaterThanOrEqual(25);
    expect(start).toBeLessThanOrEqual(30);
  });

  it('is counted in the times of the mastered sound', () => {
    const trimmed = { start: 3, end: 0 };
    const padded = [...Array.from({ length: 3 }, () => -100), ...before];
    const report = aSoundReport({ loudnessBefore: padded, loudnessAfter: after, trimmedSeconds: trimmed });
    expect(mostChanged(report, 20)).toBe(25);
  });

  it('is the start of a sound of which only the volume was set', () => {
    const even = aSoundReport({ loudnessBefore: after.map((lufs) => lufs - 7), loudnessAfter: after });
    expect(mostChanged(even, 20)).toBe(0);
  });
});

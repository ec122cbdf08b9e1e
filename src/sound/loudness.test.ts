import { describe, expect, it } from 'vitest';
import { EBU_SIGNALS } from '../testing/ebu-signals.ts';
import { sine } from '../testing/signals.ts';
import { addedUp, EnergyTracker } from './energy-track.ts';
import { integratedLufs } from './loudness.ts';

/** The energy track of a stereo sound with the same signal in both channels, as EBU's test signals are. */
function stereo(samples: Float32Array, sampleRateHz = 48_000): Float64Array {
  const tracker = new EnergyTracker(sampleRateHz);
  tracker.take(samples);
  const track = tracker.finish();
  return addedUp([track, track], [1, 1]);
}

describe('loudness', () => {
  it.each(EBU_SIGNALS)('signal $name reads as EBU says: $measure', ({ read, expected, tolerance }) => {
    const value = read();
    expect(value).toBeGreaterThanOrEqual(expected - tolerance.below);
    expect(value).toBeLessThanOrEqual(expected + tolerance.above);
  });

  it.each([8000, 16_000, 44_100, 96_000])('a sound at %i Hz reads the same', (rate) => {
    expect(Math.abs(integratedLufs(stereo(sine(5, 1000, -23, rate), rate)) + 23)).toBeLessThanOrEqual(0.1);
  });

  it('silence has no loudness', () => {
    expect(integratedLufs(stereo(new Float32Array(96_000)))).toBe(Number.NEGATIVE_INFINITY);
  });
});

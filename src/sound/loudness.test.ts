import { describe, expect, it } from 'vitest';
import { joined, sine } from '../testing/signals.ts';
import { addedUp, EnergyTracker } from './energy-track.ts';
import { highestLufs, integratedLufs, momentary, rangeLu, shortTerm } from './loudness.ts';

/** The energy track of a stereo sound with the same signal in both channels, as EBU's test signals are. */
function stereo(samples: Float32Array, sampleRateHz = 48_000): Float64Array {
  const tracker = new EnergyTracker(sampleRateHz);
  tracker.take(samples);
  const track = tracker.finish();
  return addedUp([track, track], [1, 1]);
}

const tone = (seconds: number, levelDbfs: number) => sine(seconds, 1000, levelDbfs);

/** EBU Tech 3341 (2016), table 1: signals 1 to 5 (programme loudness within 0.1 LU). */
const PROGRAMMES: readonly (readonly [string, () => Float32Array, number])[] = [
  ['1', () => tone(20, -23), -23],
  ['2', () => tone(20, -33), -33],
  ['3', () => joined(tone(10, -36), tone(60, -23), tone(10, -36)), -23],
  ['4', () => joined(tone(10, -72), tone(10, -36), tone(60, -23), tone(10, -36), tone(10, -72)), -23],
  ['5', () => joined(tone(20, -26), tone(20.1, -20), tone(20, -26)), -23],
];

/** EBU Tech 3342 (2016), table 1: signals 1 to 4 (range within 1 LU). */
const RANGES: readonly (readonly [string, () => Float32Array, number])[] = [
  ['1', () => joined(tone(20, -20), tone(20, -30)), 10],
  ['2', () => joined(tone(20, -20), tone(20, -15)), 5],
  ['3', () => joined(tone(20, -40), tone(20, -20)), 20],
  ['4', () => joined(tone(20, -50), tone(20, -35), tone(20, -20), tone(20, -35), tone(20, -50)), 15],
];

describe('loudness', () => {
  it.each(PROGRAMMES)('signal %s of Tech 3341 reads as it must', (_, signal, lufs) => {
    expect(Math.abs(integratedLufs(stereo(signal())) - lufs)).toBeLessThanOrEqual(0.1);
  });

  it.each(RANGES)('signal %s of Tech 3342 has the range it must', (_, signal, lu) => {
    expect(Math.abs(rangeLu(stereo(signal())) - lu)).toBeLessThanOrEqual(1);
  });

  it('short-term and momentary loudness of steady sound are its level', () => {
    const bursts = joined(...Array.from({ length: 5 }, () => joined(tone(1.34, -20), tone(1.66, -30))));
    const values = shortTerm(stereo(bursts)).map((square) => -0.691 + 10 * Math.log10(square));
    expect(Math.max(...values) + 23).toBeLessThanOrEqual(0.1);
    expect(Math.abs(highestLufs(momentary(stereo(tone(3, -23)))) + 23)).toBeLessThanOrEqual(0.1);
  });

  it.each([8000, 16_000, 44_100, 96_000])('a sound at %i Hz reads the same', (rate) => {
    expect(Math.abs(integratedLufs(stereo(sine(5, 1000, -23, rate), rate)) + 23)).toBeLessThanOrEqual(0.1);
  });

  it('silence has no loudness', () => {
    expect(integratedLufs(stereo(new Float32Array(96_000)))).toBe(Number.NEGATIVE_INFINITY);
  });
});

import { describe, expect, it } from 'vitest';
import { joined, noise, sine } from '../testing/signals.ts';
import { Limiter } from './limiter.ts';
import { TruePeakMeter } from './true-peak.ts';

function truePeakDbtp(samples: Float32Array): number {
  const meter = new TruePeakMeter();
  for (let start = 0; start < samples.length; start += 1000)
    meter.take(samples.subarray(start, start + 1000));
  return meter.finish();
}

function limited(samples: Float32Array, ceilingDbtp: number): Float32Array {
  const limiter = new Limiter(48_000, ceilingDbtp);
  const parts = [];
  for (let start = 0; start < samples.length; start += 777) {
    parts.push(limiter.process(samples.subarray(start, start + 777)).slice());
  }
  return joined(...parts, limiter.finish());
}

describe('limiter', () => {
  it.each([
    ['a loud tone', joined(sine(0.3, 997, -20), sine(0.5, 997, 6), sine(0.5, 997, -20))],
    ['noise', noise(1, 3)],
    ['one bang', joined(noise(0.4, -50), noise(0.01, 12), noise(0.4, -50))],
  ])('%s stays under the ceiling', (_, samples) => {
    expect(truePeakDbtp(limited(samples, -2))).toBeLessThanOrEqual(-1.95);
  });

  it('what is under the ceiling passes as it is, in place', () => {
    const samples = joined(noise(0.5, -30), sine(0.5, 220, -6), noise(0.5, -30));
    expect(limited(samples, -2)).toEqual(samples);
  });

  it('the sound long after a peak is as before', () => {
    const quiet = sine(2, 440, -20);
    const output = limited(joined(noise(0.05, 6), quiet), -2);
    expect(output.slice(-4800)).toEqual(quiet.slice(-4800));
  });
});

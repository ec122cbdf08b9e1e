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

/** A tone at a fraction of the rate, faded in and out as EBU's signals are. */
function faded(divisor: number, degrees: number, amplitude = 0.5): Float32Array {
  const samples = sine(1, 48_000 / divisor, 20 * Math.log10(amplitude), 48_000, (degrees * Math.PI) / 180);
  return samples.map((sample, at) => sample * Math.min(1, at / 480, (samples.length - 1 - at) / 480));
}

/** EBU Tech 3341 (2016), signals 15 to 19: true peak within +0.2 and −0.4 dB. */
const SIGNALS: readonly (readonly [string, Float32Array, number])[] = [
  ['15', faded(4, 0), -6],
  ['16', faded(4, 45), -6],
  ['17', faded(6, 60), -6],
  ['18', faded(8, 67.5), -6],
  ['19', faded(4, 45, 1.41), 3],
];

describe('true peak', () => {
  it.each(SIGNALS)('signal %s of Tech 3341 reads as it must', (_, samples, dbtp) => {
    const read = truePeakDbtp(samples);
    expect(read).toBeLessThanOrEqual(dbtp + 0.2);
    expect(read).toBeGreaterThanOrEqual(dbtp - 0.4);
  });
});

function limited(samples: Float32Array, ceilingDbtp: number): Float32Array {
  const limiter = new Limiter(48_000, ceilingDbtp);
  const parts = [];
  for (let start = 0; start < samples.length; start += 777) {
    parts.push(limiter.process(samples.subarray(start, start + 777)));
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

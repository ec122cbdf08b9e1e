import { passes } from './passes.ts';

/** Interpolation to four times the rate: three points between two samples, each from its neighbours. */
const TAPS = 16;
const HALF = TAPS / 2;
const [QUARTER, MIDDLE, THREE_QUARTERS] = [interpolator(0.25), interpolator(0.5), interpolator(0.75)];
/** How far a true peak stands above the samples around it, at most, in any sound but one made on purpose. */
const ABOVE_SAMPLES = 1.5;
const SPAN = 256;

/** Sinc under a Hann window, for a point at `fraction` between two samples, of unit gain at 0 Hz. */
function interpolator(fraction: number): Float64Array {
  const taps = Float64Array.from({ length: TAPS }, (_, index) => {
    const distance = index - (HALF - 1) - fraction;
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance);
    return sinc * 0.5 * (1 + Math.cos((Math.PI * distance) / HALF));
  });
  const gain = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / gain);
}

/** Samples that must be known before and after a place to tell its true peak. */
export const TRUE_PEAK_CONTEXT = HALF;

/**
 * True peak around each sample (ITU-R BS.1770-4, annex 2: four times oversampled), where it may exceed `threshold`;
 * elsewhere a value that does not exceed it.
 *
 * @param samples with `TRUE_PEAK_CONTEXT` samples of context before `start` and after `start + count`.
 * @param peaks receives one value for each of the `count` samples from `start`.
 * @returns the largest of them.
 */
export function truePeaks(
  samples: Float32Array,
  { start, count, threshold }: { readonly start: number; readonly count: number; readonly threshold: number },
  peaks: Float32Array,
): number {
  let most = 0;
  for (let from = 0; from < count; from += SPAN) {
    const to = Math.min(count, from + SPAN);
    if (!passes(samples, start + from - 1, start + to + 2, threshold / ABOVE_SAMPLES)) {
      peaks.fill(0, from, to);
      continue;
    }
    for (let at = from; at < to; at++) {
      const peak = truePeakAt(samples, start + at, threshold);
      peaks[at] = peak;
      if (peak > most) most = peak;
    }
  }
  return most;
}

/** Largest magnitude at a sample and between it and the next one. */
function truePeakAt(samples: Float32Array, at: number, threshold: number): number {
  const own = Math.abs(samples[at] ?? 0);
  const next = Math.abs(samples[at + 1] ?? 0);
  if (Math.max(own, next) * ABOVE_SAMPLES <= threshold) return own;
  // The three points are added up side by side: one after the other, each addition would wait for the one before.
  let [first, second, third] = [0, 0, 0];
  for (let tap = 0; tap < TAPS; tap++) {
    const sample = samples[at - HALF + 1 + tap] ?? 0;
    first += (QUARTER[tap] ?? 0) * sample;
    second += (MIDDLE[tap] ?? 0) * sample;
    third += (THREE_QUARTERS[tap] ?? 0) * sample;
  }
  return Math.max(own, Math.abs(first), Math.abs(second), Math.abs(third));
}

/** Follows the true peak of a sound given block by block. */
export class TruePeakMeter {
  #extended = new Float32Array(2 * HALF);
  #peaks = new Float32Array(0);
  #peak = 0;

  take(samples: Float32Array): void {
    const length = 2 * HALF + samples.length;
    if (this.#extended.length < length) this.#extended = grown(this.#extended, length);
    if (this.#peaks.length < samples.length) this.#peaks = new Float32Array(samples.length);
    this.#extended.set(samples, 2 * HALF);
    const part = { start: HALF, count: samples.length, threshold: this.#peak };
    this.#peak = Math.max(this.#peak, truePeaks(this.#extended, part, this.#peaks));
    this.#extended.copyWithin(0, samples.length, length);
  }

  /** Highest true peak, in dBTP; −Infinity for silence. The sound is taken to end in silence. */
  finish(): number {
    this.take(new Float32Array(2 * HALF));
    return 20 * Math.log10(this.#peak);
  }
}

function grown(samples: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(length);
  larger.set(samples);
  return larger;
}

import { TRUE_PEAK_CONTEXT, truePeaks } from './true-peak.ts';

const LOOKAHEAD_SECONDS = 0.005;
const RELEASE_SECONDS = 0.08;

/**
 * True-peak limiter with look-ahead: the gain comes down in a straight line over 5 ms before a peak, holds, and comes
 * back over about 80 ms. Below the ceiling, samples pass unchanged.
 */
export class Limiter {
  readonly #ceiling: number;
  readonly #lookahead: number;
  readonly #recovery: number;
  /** Samples by which what comes out is late. */
  readonly #lag: number;
  /** Past gains, of which the mean is the gain applied: what makes it come down in a straight line. */
  readonly #gains: Float64Array;
  #place = 0;
  #gainSum: number;
  #gain = 1;
  #holdLeft = 0;
  /** How many past gains are all 1. */
  #atRest: number;
  #extended: Float32Array;
  #peaks = new Float32Array(0);
  #output = new Float32Array(0);
  #skip: number;

  /** @param ceilingDbtp highest true peak that leaves it. */
  constructor(sampleRateHz: number, ceilingDbtp: number) {
    this.#ceiling = 10 ** (ceilingDbtp / 20);
    this.#lookahead = Math.round(sampleRateHz * LOOKAHEAD_SECONDS);
    this.#recovery = 1 - Math.exp(-1 / (sampleRateHz * RELEASE_SECONDS));
    this.#gains = new Float64Array(this.#lookahead).fill(1);
    this.#gainSum = this.#lookahead;
    this.#atRest = this.#lookahead;
    this.#lag = this.#lookahead + TRUE_PEAK_CONTEXT - 1;
    this.#skip = this.#lag;
    this.#extended = new Float32Array(this.#lookahead + 2 * TRUE_PEAK_CONTEXT);
  }

  /** Limits a block. What comes out, until the next one goes in, lags behind by a little; `finish` gives the rest. */
  process(block: Float32Array): Float32Array {
    const past = this.#lookahead + 2 * TRUE_PEAK_CONTEXT;
    this.#makeRoom(past, block.length);
    this.#extended.set(block, past);
    const start = this.#lookahead + TRUE_PEAK_CONTEXT;
    const part = { start, count: block.length, threshold: this.#ceiling };
    const highest = truePeaks(this.#extended, part, this.#peaks);
    const output = this.#output.subarray(0, block.length);
    output.set(this.#extended.subarray(TRUE_PEAK_CONTEXT + 1, TRUE_PEAK_CONTEXT + 1 + block.length));
    if (highest > this.#ceiling || this.#gain < 1 || this.#atRest < this.#lookahead) this.#applyGain(output);
    this.#extended.copyWithin(0, block.length, past + block.length);
    const skipped = Math.min(this.#skip, output.length);
    this.#skip -= skipped;
    return output.subarray(skipped);
  }

  /** The samples still held back. */
  finish(): Float32Array {
    return this.process(new Float32Array(this.#lag));
  }

  #makeRoom(past: number, length: number): void {
    if (this.#peaks.length < length) {
      this.#peaks = new Float32Array(length);
      this.#output = new Float32Array(length);
    }
    if (this.#extended.length >= past + length) return;
    const larger = new Float32Array(past + length);
    larger.set(this.#extended.subarray(0, past));
    this.#extended = larger;
  }

  /** Multiplies each sample by the mean of the gains over the look-ahead that follows it. */
  #applyGain(output: Float32Array): void {
    const [ceiling, lookahead, recovery, gains, peaks] = [
      this.#ceiling,
      this.#lookahead,
      this.#recovery,
      this.#gains,
      this.#peaks,
    ];
    let [gain, holdLeft, place, sum, atRest] = [
      this.#gain,
      this.#holdLeft,
      this.#place,
      this.#gainSum,
      this.#atRest,
    ];
    for (let index = 0; index < output.length; index++) {
      const peak = peaks[index] ?? 0;
      // Nothing changes at rest: nearly all of a voice.
      if (atRest >= lookahead && peak <= ceiling) continue;
      if (peak > ceiling) {
        gain = Math.min(gain, ceiling / peak);
        holdLeft = lookahead;
      } else if (holdLeft > 0) holdLeft -= 1;
      else if (gain < 1) {
        gain += (1 - gain) * recovery;
        if (gain > 0.99999) gain = 1;
      }
      sum += gain - (gains[place] ?? 1);
      gains[place] = gain;
      place = place + 1 === lookahead ? 0 : place + 1;
      atRest = gain === 1 ? atRest + 1 : 0;
      // At rest, the sum is what it is: a running sum gathers rounding errors.
      if (atRest >= lookahead) sum = lookahead;
      else output[index] = (output[index] ?? 0) * Math.min(1, sum / lookahead);
    }
    this.#gain = gain;
    this.#holdLeft = holdLeft;
    this.#place = place;
    this.#gainSum = sum;
    this.#atRest = atRest;
  }
}

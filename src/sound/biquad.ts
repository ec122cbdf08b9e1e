/** Second-order filter in its normalised form: a0 is 1. */
export type Coefficients = {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
};

/** Runs one filter over a sound given block by block (transposed direct form II). */
export class Biquad {
  readonly #coefficients: Coefficients;
  #first = 0;
  #second = 0;

  constructor(coefficients: Coefficients) {
    this.#coefficients = coefficients;
  }

  /** Filters `input` into `output`, of the same length; they may be one array. */
  process(input: Float32Array | Float64Array, output: Float32Array | Float64Array): void {
    const { b0, b1, b2, a1, a2 } = this.#coefficients;
    let first = this.#first;
    let second = this.#second;
    for (let index = 0; index < input.length; index++) {
      const sample = input[index] ?? 0;
      const filtered = b0 * sample + first;
      first = b1 * sample - a1 * filtered + second;
      second = b2 * sample - a2 * filtered;
      output[index] = filtered;
    }
    // Numbers near zero slow processors down a hundredfold.
    this.#first = Math.abs(first) < 1e-25 ? 0 : first;
    this.#second = Math.abs(second) < 1e-25 ? 0 : second;
  }
}

/** The two filters of K-weighting (ITU-R BS.1770-4, annex 1), whose 48 kHz coefficients come from these for any rate. */
export function kWeighting(sampleRateHz: number): readonly [Coefficients, Coefficients] {
  return [headShelf(sampleRateHz), revisedLowCut(sampleRateHz)];
}

function headShelf(sampleRateHz: number): Coefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRateHz);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

function revisedLowCut(sampleRateHz: number): Coefficients {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRateHz);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

/** High-pass at `cutHz`, 12 dB per octave, Butterworth (Bristow-Johnson, Audio EQ Cookbook). */
export function highpass(sampleRateHz: number, cutHz: number): Coefficients {
  const { cosine, alpha } = angles(sampleRateHz, cutHz, Math.SQRT1_2);
  const a0 = 1 + alpha;
  const b0 = (1 + cosine) / 2 / a0;
  return { b0, b1: -2 * b0, b2: b0, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

/** Notch at `centreHz`, `quality` times narrower than its frequency (same source). */
export function notch(sampleRateHz: number, centreHz: number, quality: number): Coefficients {
  const { cosine, alpha } = angles(sampleRateHz, centreHz, quality);
  const a0 = 1 + alpha;
  return {
    b0: 1 / a0,
    b1: (-2 * cosine) / a0,
    b2: 1 / a0,
    a1: (-2 * cosine) / a0,
    a2: (1 - alpha) / a0,
  };
}

function angles(sampleRateHz: number, hz: number, quality: number) {
  const omega = (2 * Math.PI * hz) / sampleRateHz;
  return { cosine: Math.cos(omega), alpha: Math.sin(omega) / (2 * quality) };
}

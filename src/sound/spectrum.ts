const SIZE = 1024;
const PRESENT_BELOW_PEAK_DB = 62;
/** What lies under is an offset or a rumble. */
const LOWEST_BIN = 3;

/** Average spectrum of a mono sound given block by block: one look of 1,024 samples each second. */
export class Spectrum {
  readonly #sampleRateHz: number;
  readonly #power = new Float64Array(SIZE / 2);
  readonly #look = new Float64Array(SIZE);
  #filled = 0;
  #skip = 0;

  constructor(sampleRateHz: number) {
    this.#sampleRateHz = sampleRateHz;
  }

  take(samples: Float32Array): void {
    let place = 0;
    while (place < samples.length) {
      const skipped = Math.min(this.#skip, samples.length - place);
      this.#skip -= skipped;
      place += skipped;
      for (; this.#skip === 0 && place < samples.length; place++) {
        this.#look[this.#filled++] = samples[place] ?? 0;
        if (this.#filled === SIZE) this.#closeLook();
      }
    }
  }

  /** Highest frequency that is there, in Hz: within 62 dB of the strongest one. 0 for silence. */
  bandwidthHz(): number {
    const strongest = Math.max(...this.#power.subarray(LOWEST_BIN));
    const least = strongest * 10 ** (-PRESENT_BELOW_PEAK_DB / 10);
    const bin = strongest === 0 ? -1 : this.#power.findLastIndex((power) => power >= least);
    return Math.round(((bin + 1) * this.#sampleRateHz) / SIZE);
  }

  #closeLook(): void {
    const windowed = this.#look.map((sample, at) => sample * (WINDOW[at] ?? 0));
    const power = powerSpectrum(windowed);
    for (let bin = 0; bin < power.length; bin++)
      this.#power[bin] = (this.#power[bin] ?? 0) + (power[bin] ?? 0);
    this.#filled = 0;
    this.#skip = Math.max(0, Math.round(this.#sampleRateHz) - SIZE);
  }
}

/** Hann's. */
const WINDOW = Float64Array.from(
  { length: SIZE },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / SIZE),
);

/** What a transform of one length needs, made once: where each value goes, and the turns of the unit circle. */
type Tables = { readonly order: Uint32Array; readonly cosines: Float64Array; readonly sines: Float64Array };
const tables = new Map<number, Tables>();

function tablesFor(length: number): Tables {
  const known = tables.get(length);
  if (known !== undefined) return known;
  const angles = Float64Array.from({ length: length / 2 }, (_, at) => (2 * Math.PI * at) / length);
  const made = {
    order: Uint32Array.from({ length }, (_, at) => reversed(at, length)),
    cosines: angles.map((angle) => Math.cos(angle)),
    sines: angles.map((angle) => -Math.sin(angle)),
  };
  tables.set(length, made);
  return made;
}

/** Squared magnitudes of the first half of a Fourier transform; the length is a power of two (Cooley and Tukey). */
export function powerSpectrum(values: Float64Array): Float64Array {
  const { order, cosines, sines } = tablesFor(values.length);
  const length = values.length;
  const real = new Float64Array(length);
  for (let at = 0; at < length; at++) real[at] = values[order[at] ?? 0] ?? 0;
  const imaginary = new Float64Array(length);
  for (let half = 1; half < length; half *= 2) {
    const stride = length / (2 * half);
    for (let at = 0; at < half; at++) {
      const cosine = cosines[at * stride] ?? 0;
      const sine = sines[at * stride] ?? 0;
      // In place rather than in a function that gives two numbers: this is where the time of a transform goes.
      for (let one = at, other = at + half; one < length; one += 2 * half, other += 2 * half) {
        const a = real[other] ?? 0;
        const b = imaginary[other] ?? 0;
        const turnedReal = a * cosine - b * sine;
        const turnedImaginary = a * sine + b * cosine;
        real[other] = (real[one] ?? 0) - turnedReal;
        imaginary[other] = (imaginary[one] ?? 0) - turnedImaginary;
        real[one] = (real[one] ?? 0) + turnedReal;
        imaginary[one] = (imaginary[one] ?? 0) + turnedImaginary;
      }
    }
  }
  const power = new Float64Array(length / 2);
  for (let bin = 0; bin < power.length; bin++)
    power[bin] = (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2;
  return power;
}

/** A place with its bits in reverse. */
function reversed(at: number, length: number): number {
  let result = 0;
  for (let bit = 1; bit < length; bit *= 2) result = result * 2 + ((at & bit) === 0 ? 0 : 1);
  return result;
}

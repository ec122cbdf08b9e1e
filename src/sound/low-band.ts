import { Biquad, highpass } from './biquad.ts';

const DECIMATED_HZ = 1400;
const CHUNK_SECONDS = 0.5;
const MAINS_HZ = [50, 60];
const HARMONICS = [1, 2, 3, 4, 5, 6];
const BESIDE_HZ = [-9, -6, 6, 9];
const PROMINENT_DB = 12;
const AUDIBLE_DBFS = -78;

/** What half a second holds below some hundred hertz. Means of squares. */
type Chunk = { readonly rumble: number; readonly tones: Float64Array; readonly beside: Float64Array };

const TONES_HZ = MAINS_HZ.flatMap((mains) => HARMONICS.map((rank) => mains * rank));
/** Each tone is looked at with those beside it. */
const LOOKS = 1 + BESIDE_HZ.length;
const LOOKED_AT_HZ = TONES_HZ.flatMap((hz) => [hz, ...BESIDE_HZ.map((apart) => hz + apart)]);

type Four = readonly [number, number, number, number];

/** Looks for mains hum and rumble in a mono sound given block by block, on a copy at about 1.4 kHz. */
export class LowBand {
  readonly #ratio: number;
  readonly #rateHz: number;
  readonly #chunk: Float64Array;
  /** Hann's. */
  readonly #window: Float64Array;
  /** Frequencies looked at, four by four; 1 is the sample rate. */
  readonly #tones: readonly Four[];
  readonly #chunks: Chunk[] = [];
  #filled = 0;
  #sum = 0;
  #count = 0;

  constructor(sampleRateHz: number) {
    this.#ratio = Math.max(1, Math.round(sampleRateHz / DECIMATED_HZ));
    this.#rateHz = sampleRateHz / this.#ratio;
    this.#tones = fours(LOOKED_AT_HZ.map((hz) => hz / this.#rateHz));
    const length = Math.round(this.#rateHz * CHUNK_SECONDS);
    this.#chunk = new Float64Array(length);
    this.#window = Float64Array.from(
      { length },
      (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / length),
    );
  }

  take(samples: Float32Array): void {
    for (let place = 0; place < samples.length; ) {
      const stop = Math.min(samples.length, place + this.#ratio - this.#count);
      let sum = 0;
      for (let at = place; at < stop; at++) sum += samples[at] ?? 0;
      this.#sum += sum;
      this.#count += stop - place;
      place = stop;
      if (this.#count === this.#ratio) this.#closeSample();
    }
  }

  /** @param isPause whether nobody speaks in the half second of this index. */
  finish(isPause: (chunk: number) => boolean): { humHz: number[]; rumbleDbfs: number } {
    const pauses = this.#chunks.filter((_, index) => isPause(index));
    const heard = pauses.length > 0 ? pauses : this.#chunks;
    const mean = (pick: (chunk: Chunk) => number) =>
      heard.reduce((sum, chunk) => sum + pick(chunk), 0) / Math.max(1, heard.length);
    const found = TONES_HZ.filter((_, tone) => {
      const levelDb = 10 * Math.log10(mean(({ tones }) => tones[tone] ?? 0));
      const besideDb = 10 * Math.log10(mean(({ beside }) => beside[tone] ?? 0) + 1e-30);
      return levelDb > AUDIBLE_DBFS && levelDb - besideDb > PROMINENT_DB;
    });
    return {
      humHz: ofOneMains(found),
      rumbleDbfs: Math.max(-100, 10 * Math.log10(mean(({ rumble }) => rumble))),
    };
  }

  #closeSample(): void {
    this.#chunk[this.#filled++] = this.#sum / this.#ratio;
    this.#sum = 0;
    this.#count = 0;
    if (this.#filled === this.#chunk.length) this.#closeChunk();
  }

  #closeChunk(): void {
    const high = new Float64Array(this.#chunk.length);
    new Biquad(highpass(this.#rateHz, 60)).process(this.#chunk, high);
    const rumble = Math.max(0, meanSquare(this.#chunk) - meanSquare(high));
    const windowed = this.#chunk.map((value, at) => value * (this.#window[at] ?? 0));
    const squares = this.#tones.flatMap((four) => toneMeanSquares(windowed, four));
    const tones = Float64Array.from(TONES_HZ, (_, tone) => squares[tone * LOOKS] ?? 0);
    const beside = Float64Array.from(TONES_HZ, (_, tone) =>
      Math.max(...squares.slice(tone * LOOKS + 1, (tone + 1) * LOOKS)),
    );
    this.#chunks.push({ rumble, tones, beside });
    this.#filled = 0;
  }
}

/** Harmonics of the mains that shows more of them; one alone may be a note. */
function ofOneMains(found: readonly number[]): number[] {
  const [best = []] = MAINS_HZ.map((mains) => found.filter((hz) => hz % mains === 0 && hz <= mains * 6)).sort(
    (one, other) => other.length - one.length,
  );
  return best.length >= 2 ? best : [];
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

function fours(values: readonly number[]): Four[] {
  return Array.from({ length: Math.ceil(values.length / 4) }, (_, rank): Four => {
    const [one = 0, two = 0, three = 0, four = 0] = values.slice(4 * rank);
    return [one, two, three, four];
  });
}

/**
 * Mean squares of the tones at four frequencies (1 is the sample rate): terms of a Fourier transform, after Goertzel. Side
 * by side, since each step of one waits for the step before it.
 */
function toneMeanSquares(windowed: Float64Array, frequencies: Four): Four {
  const [one, two, three, four] = frequencies;
  const [p, q, r, s] = [twiceCosine(one), twiceCosine(two), twiceCosine(three), twiceCosine(four)];
  let [p1, p2, q1, q2, r1, r2, s1, s2] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < windowed.length; at++) {
    const sample = windowed[at] ?? 0;
    [p1, p2] = [sample + p * p1 - p2, p1];
    [q1, q2] = [sample + q * q1 - q2, q1];
    [r1, r2] = [sample + r * r1 - r2, r1];
    [s1, s2] = [sample + s * s1 - s2, s1];
  }
  const squareOf = (twice: number, last: number, lastButOne: number) =>
    (8 * (last * last + lastButOne * lastButOne - twice * last * lastButOne)) /
    (windowed.length * windowed.length);
  return [squareOf(p, p1, p2), squareOf(q, q1, q2), squareOf(r, r1, r2), squareOf(s, s1, s2)];
}

const twiceCosine = (frequency: number) => 2 * Math.cos(2 * Math.PI * frequency);

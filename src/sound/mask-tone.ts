import type { SampleSpan } from './sample-span.ts';

const TONE_HZ = 400;
const RAMP_SECONDS = 0.02;
/** A sine at this frequency reads that much higher in LUFS than its mean square in decibels, near enough. */
const SINE_PEAK_DB = 3.7;

/** Puts a soft tone over stretches of a mono sound that goes by: what was there is gone, not mixed. */
export class MaskTone {
  readonly #spans: readonly SampleSpan[];
  readonly #amplitude: number;
  readonly #sampleRateHz: number;

  constructor(spans: readonly SampleSpan[], levelLufs: number, sampleRateHz: number) {
    this.#spans = spans;
    this.#amplitude = 10 ** ((levelLufs + SINE_PEAK_DB) / 20);
    this.#sampleRateHz = sampleRateHz;
  }

  /** Changes the samples of a block that begins at `place`. */
  cover(block: Float32Array, place: number): void {
    for (const span of this.#spans) {
      const from = Math.max(0, span.start - place);
      const to = Math.min(block.length, span.end - place);
      for (let at = from; at < to; at++) block[at] = this.#toneAt(place + at, span);
    }
  }

  #toneAt(sample: number, { start, end }: SampleSpan): number {
    const fromEdge = Math.min(sample - start, end - sample) / (this.#sampleRateHz * RAMP_SECONDS);
    const share = fromEdge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * fromEdge);
    return (
      share * this.#amplitude * Math.sin((2 * Math.PI * TONE_HZ * (sample - start)) / this.#sampleRateHz)
    );
  }
}

import { GrowingTrack } from './energy-track.ts';

/** Highest magnitude of each frame of a mono sound given block by block. */
export class PeakTracker {
  readonly #frameLength: number;
  readonly #track = new GrowingTrack();
  #count = 0;
  #peak = 0;

  /** @param frameLength in samples. */
  constructor(frameLength: number) {
    this.#frameLength = frameLength;
  }

  take(samples: Float32Array): void {
    for (let place = 0; place < samples.length; ) {
      const stop = Math.min(samples.length, place + this.#frameLength - this.#count);
      let peak = this.#peak;
      for (let at = place; at < stop; at++) peak = Math.max(peak, Math.abs(samples[at] ?? 0));
      this.#peak = peak;
      this.#count += stop - place;
      place = stop;
      if (this.#count === this.#frameLength) this.#closeFrame();
    }
  }

  #closeFrame(): void {
    this.#track.push(this.#peak);
    this.#count = 0;
    this.#peak = 0;
  }

  /** One value per whole frame, nominally 0 to 1. */
  finish(): Float64Array {
    return this.#track.values();
  }
}

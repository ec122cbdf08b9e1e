import { EnergyTracker } from './energy-track.ts';
import { TruePeakMeter } from './true-peak.ts';

/** What is known of a mono sound after it went by. */
export type Traces = {
  /** K-weighted mean squares per 20 ms. */
  readonly track: Float64Array;
  readonly truePeakDbtp: number;
};

/** Follows the loudness and the true peak of a mono sound that goes by. */
export class Tracer {
  readonly #energy: EnergyTracker;
  readonly #truePeak = new TruePeakMeter();

  constructor(sampleRateHz: number) {
    this.#energy = new EnergyTracker(sampleRateHz);
  }

  take(samples: Float32Array): void {
    this.#energy.take(samples);
    this.#truePeak.take(samples);
  }

  finish(): Traces {
    return { track: this.#energy.finish(), truePeakDbtp: this.#truePeak.finish() };
  }
}

import { passes } from './passes.ts';

const CEILING = 0.985;
const SHORTEST_RUN = 3;

/** Counts the times a mono sound stays at the ceiling for three samples or more: a microphone that saturated. */
export class ClippingCounter {
  #run = 0;
  #times = 0;

  take(samples: Float32Array): void {
    if (!passes(samples, 0, samples.length, CEILING)) {
      this.#run = 0;
      return;
    }
    let run = this.#run;
    for (let at = 0; at < samples.length; at++) {
      const sample = samples[at] ?? 0;
      if (sample <= CEILING && sample >= -CEILING) run = 0;
      else if (++run === SHORTEST_RUN) this.#times += 1;
    }
    this.#run = run;
  }

  get times(): number {
    return this.#times;
  }
}

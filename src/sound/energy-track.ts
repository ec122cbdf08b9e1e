import { type Coefficients, kWeighting } from './biquad.ts';

/** Length of one frame of an energy track, in seconds. */
export const FRAME_SECONDS = 0.02;

/** The state of the two filters of K-weighting, and the frame being added up. */
type Running = {
  shelf1: number;
  shelf2: number;
  cut1: number;
  cut2: number;
  sum: number;
  peak: number;
  count: number;
};

/**
 * K-weighted mean square of a mono sound and its highest sample, one value of each per 20 ms: all that loudness, speech
 * and levelling need of it. Three hours take 8 MB.
 */
export class EnergyTracker {
  readonly #shelf: Coefficients;
  readonly #cut: Coefficients;
  readonly #frameLength: number;
  readonly #track = new GrowingTrack();
  readonly #peaks = new GrowingTrack();
  readonly #running: Running = { shelf1: 0, shelf2: 0, cut1: 0, cut2: 0, sum: 0, peak: 0, count: 0 };

  constructor(sampleRateHz: number) {
    [this.#shelf, this.#cut] = kWeighting(sampleRateHz);
    this.#frameLength = Math.round(sampleRateHz * FRAME_SECONDS);
  }

  /**
   * Filters, sum and peak run in one loop, on local numbers: this is where the time of a long sound goes. Each state comes
   * from the states before it, not from what the filter gives, which would be waited for.
   */
  take(samples: Float32Array): void {
    const { b0, b1, b2, a1, a2 } = this.#shelf;
    const { a1: c1, a2: c2 } = this.#cut;
    const [lift1, lift2, cutting1, cutting2] = [b1 - a1 * b0, b2 - a2 * b0, -2 - c1, 1 - c2];
    const frameLength = this.#frameLength;
    let { shelf1, shelf2, cut1, cut2, sum, peak, count } = this.#running;
    for (let at = 0; at < samples.length; ) {
      const stop = Math.min(samples.length, at + frameLength - count);
      for (count += stop - at; at < stop; at++) {
        const sample = samples[at] ?? 0;
        const lifted = b0 * sample + shelf1;
        const weighted = lifted + cut1;
        const [nextShelf, nextCut] = [lift1 * sample + shelf2, cutting1 * lifted + cut2];
        shelf2 = lift2 * sample - a2 * shelf1;
        shelf1 = nextShelf - a1 * shelf1;
        cut2 = cutting2 * lifted - c2 * cut1;
        cut1 = nextCut - c1 * cut1;
        sum += weighted * weighted;
        const magnitude = Math.abs(sample);
        if (magnitude > peak) peak = magnitude;
      }
      if (count === frameLength) {
        this.#track.push(sum / frameLength);
        this.#peaks.push(peak);
        sum = peak = count = 0;
      }
    }
    Object.assign(this.#running, { sum, peak, count, ...settled({ shelf1, shelf2, cut1, cut2 }) });
  }

  /** One mean square per whole frame so far. */
  finish(): Float64Array {
    return this.#track.values();
  }

  /** Highest magnitude of each whole frame so far, nominally 0 to 1. */
  peaks(): Float64Array {
    return this.#peaks.values();
  }
}

/** Numbers near zero slow processors down a hundredfold: they are taken as zero. */
function settled<State extends Record<string, number>>(state: State): State {
  for (const name in state) if (Math.abs(state[name] ?? 0) < 1e-25) Object.assign(state, { [name]: 0 });
  return state;
}

/** Numbers that keep coming, in one typed array. */
class GrowingTrack {
  #room = new Float64Array(4096);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#room.length) {
      const larger = new Float64Array(this.#room.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.#length++] = value;
  }

  values(): Float64Array {
    return this.#room.subarray(0, this.#length);
  }
}

/** Energies of several channels added up, each with its weight (BS.1770-4: 1, and 1.41 for surrounds). */
export function addedUp(tracks: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const length = Math.min(...tracks.map((track) => track.length));
  return Float64Array.from({ length }, (_, frame) =>
    tracks.reduce((sum, track, channel) => sum + (track[frame] ?? 0) * (weights[channel] ?? 1), 0),
  );
}

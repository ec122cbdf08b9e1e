import type { ChannelChoice } from '../model/recording.ts';
import type { Block } from './block.ts';

/** What one decode of a recording tells of its length, level and channels. */
export type Survey = {
  readonly frameCount: number;
  /** Level of the loudest 0.4 s of the chosen channel, in dBFS (RMS, offset removed); −Infinity for digital silence. */
  readonly loudestDbfs: number;
  readonly channel: ChannelChoice;
};

/** Surveys a sound given block by block, as mono or stereo. */
export class Surveyor {
  readonly #levels: Readonly<Record<ChannelChoice, WindowedLevel>>;
  #frameCount = 0;

  constructor(sampleRateHz: number) {
    const level = () => new WindowedLevel(Math.round(sampleRateHz * 0.4));
    this.#levels = { left: level(), right: level(), mid: level() };
  }

  take([left, right]: Block): void {
    if (left === undefined) return;
    this.#frameCount += left.length;
    this.#levels.left.take(left);
    if (right === undefined) return;
    this.#levels.right.take(right);
    this.#levels.mid.take(midOf(left, right));
  }

  finish(): Survey {
    const { left, right, mid } = this.#levels;
    const channel = right.frameCount === 0 ? 'left' : chooseChannel(left.energy, right.energy, mid.energy);
    return { frameCount: this.#frameCount, loudestDbfs: this.#levels[channel].loudestDbfs, channel };
  }
}

/** The half sum of two channels. */
export function midOf(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((sample, frame) => (sample + (right[frame] ?? 0)) / 2);
}

const MUCH_QUIETER = 0.03;

/**
 * Picks the channel that holds the voice, from the energies of left, right and mid. A channel 15 dB below the other is
 * a microphone that was not plugged in; a mid well below both is a pair in opposite phases, where the voice vanishes.
 */
export function chooseChannel(left: number, right: number, mid: number): ChannelChoice {
  const louder = left >= right ? 'left' : 'right';
  if (Math.min(left, right) < MUCH_QUIETER * Math.max(left, right)) return louder;
  return mid < 0.2 * Math.max(left, right) ? louder : 'mid';
}

/** Energy of a signal over windows of one length, without its constant offset. */
class WindowedLevel {
  readonly #windowLength: number;
  #count = 0;
  #sum = 0;
  #squares = 0;
  #loudestMean = 0;
  #energy = 0;
  #frameCount = 0;

  constructor(windowLength: number) {
    this.#windowLength = windowLength;
  }

  take(samples: Float32Array): void {
    for (const sample of samples) {
      this.#sum += sample;
      this.#squares += sample * sample;
      this.#count += 1;
      if (this.#count === this.#windowLength) this.#closeWindow();
    }
    this.#frameCount += samples.length;
  }

  get frameCount(): number {
    return this.#frameCount;
  }

  get energy(): number {
    if (this.#count > 0) this.#closeWindow();
    return this.#energy;
  }

  get loudestDbfs(): number {
    if (this.#count > 0) this.#closeWindow();
    return 10 * Math.log10(this.#loudestMean);
  }

  #closeWindow(): void {
    const mean = this.#sum / this.#count;
    const variance = Math.max(0, this.#squares / this.#count - mean * mean);
    this.#energy += variance * this.#count;
    this.#loudestMean = Math.max(this.#loudestMean, variance);
    this.#count = 0;
    this.#sum = 0;
    this.#squares = 0;
  }
}

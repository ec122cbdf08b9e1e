import type { ChannelChoice } from '../model/recording.ts';
import type { SoundAnalysis } from '../model/sound.ts';
import { Analyst } from './analysis.ts';
import type { Block } from './block.ts';

/** What one decode of a recording tells of its length, level and channels. */
export type Survey = {
  readonly frameCount: number;
  /** Level of the loudest 0.4 s of the chosen channel, in dBFS (RMS, offset removed); −Infinity for digital silence. */
  readonly loudestDbfs: number;
  readonly channel: ChannelChoice;
  /** Programme loudness of that channel, in LUFS; −Infinity when nothing passes −70 LUFS. */
  readonly integratedLufs: number;
  readonly sound: SoundAnalysis;
  /** Energies of that channel, K-weighted mean squares per 20 ms, and the highest sample of each. */
  readonly track: Float64Array;
  readonly peaks: Float64Array;
};

/**
 * Surveys a sound given block by block, as mono or stereo. The channel that holds the voice is known at the end, and one
 * alone is analysed on the way, the most likely one: where it is another, the sound is to be surveyed once more.
 */
export class Surveyor {
  readonly #levels: Readonly<Record<ChannelChoice, WindowedLevel>>;
  readonly #analysed: ChannelChoice;
  readonly #analyst: Analyst;
  #frameCount = 0;

  /** @param analysed whose sound is analysed; of a mono sound, `left`. */
  constructor(sampleRateHz: number, analysed: ChannelChoice) {
    const level = () => new WindowedLevel(Math.round(sampleRateHz * 0.4));
    this.#levels = { left: level(), right: level(), mid: level() };
    this.#analysed = analysed;
    this.#analyst = new Analyst(sampleRateHz);
  }

  /** @returns the samples that were analysed. */
  take([left, right]: Block): Float32Array | undefined {
    if (left === undefined) return undefined;
    this.#frameCount += left.length;
    const channels = { left, right, mid: right && midOf(left, right) };
    for (const channel of CHANNELS) {
      const samples = channels[channel];
      if (samples !== undefined) this.#levels[channel].take(samples);
    }
    const voice = channels[this.#analysed];
    if (voice !== undefined) this.#analyst.take(voice);
    return voice;
  }

  /** What was found, or the channel that is to be analysed instead. */
  finish(): Survey | { readonly other: ChannelChoice } {
    const { left, right, mid } = this.#levels;
    const channel = right.frameCount === 0 ? 'left' : chooseChannel(left.energy, right.energy, mid.energy);
    if (channel !== this.#analysed) return { other: channel };
    return {
      frameCount: this.#frameCount,
      loudestDbfs: this.#levels[channel].loudestDbfs,
      channel,
      integratedLufs: this.#analyst.integratedLufs(),
      sound: this.#analyst.finish(),
      ...this.#analyst.energies(),
    };
  }
}

const CHANNELS = ['left', 'right', 'mid'] as const;

/** The half sum of two channels. */
function midOf(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((sample, frame) => (sample + (right[frame] ?? 0)) / 2);
}

const MUCH_QUIETER = 0.03;

/**
 * Picks the channel that holds the voice, from the energies of left, right and mid. A channel 15 dB below the other is
 * a microphone that was not plugged in; a mid well below both is a pair in opposite phases, where the voice vanishes.
 */
function chooseChannel(left: number, right: number, mid: number): ChannelChoice {
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
    for (let place = 0; place < samples.length; ) {
      const stop = Math.min(samples.length, place + this.#windowLength - this.#count);
      let sum = 0;
      let squares = 0;
      for (let at = place; at < stop; at++) {
        const sample = samples[at] ?? 0;
        sum += sample;
        squares += sample * sample;
      }
      this.#sum += sum;
      this.#squares += squares;
      this.#count += stop - place;
      place = stop;
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

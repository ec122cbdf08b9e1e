import type { SoundAnalysis } from '../model/sound.ts';
import { ClippingCounter } from './clipping.ts';
import { EnergyTracker } from './energy-track.ts';
import { spreadDb, voiceLevels } from './leveller.ts';
import { integratedLufs } from './loudness.ts';
import { LowBand } from './low-band.ts';
import { Spectrum } from './spectrum.ts';
import { findSpeech, levelOf, phrasesOf, type SpeechMap } from './speech.ts';

const CHUNK_FRAMES = 25;
/** Frames that lie this near speech are its tail, not the room. */
const TAIL_FRAMES = 8;
const SILENCE_LUFS = -90;

/** Analyses a mono sound given block by block, in memory that hardly grows with its length. */
export class Analyst {
  readonly #sampleRateHz: number;
  readonly #energy: EnergyTracker;
  readonly #lowBand: LowBand;
  readonly #spectrum: Spectrum;
  readonly #clipping = new ClippingCounter();
  #frameCount = 0;

  constructor(sampleRateHz: number) {
    this.#sampleRateHz = sampleRateHz;
    this.#energy = new EnergyTracker(sampleRateHz);
    this.#lowBand = new LowBand(sampleRateHz);
    this.#spectrum = new Spectrum(sampleRateHz);
  }

  take(samples: Float32Array): void {
    this.#energy.take(samples);
    this.#lowBand.take(samples);
    this.#spectrum.take(samples);
    this.#clipping.take(samples);
    this.#frameCount += samples.length;
  }

  /** Programme loudness so far, in LUFS. */
  integratedLufs(): number {
    return integratedLufs(this.#energy.finish());
  }

  /** K-weighted mean squares per 20 ms, and the highest sample of each. */
  energies(): { readonly track: Float64Array; readonly peaks: Float64Array } {
    return { track: this.#energy.finish(), peaks: this.#energy.peaks() };
  }

  finish(): SoundAnalysis {
    const speech = findSpeech(this.#energy.finish());
    const phrases = phrasesOf(speech);
    const room = roomOf(speech);
    const isPause = (chunk: number) =>
      room.subarray(chunk * CHUNK_FRAMES, (chunk + 1) * CHUNK_FRAMES).every(Boolean);
    const minutes = this.#frameCount / this.#sampleRateHz / 60;
    return {
      ...levelsOf(speech, room),
      ...voiceLevels(phrases),
      spreadDb: rounded(spreadDb(phrases)),
      speechShare: rounded(
        speech.active.reduce((sum, one) => sum + one, 0) / Math.max(1, speech.active.length),
      ),
      ...this.#lowBand.finish(isPause),
      clippedPerMinute: rounded(this.#clipping.times / minutes),
      bandwidthHz: this.#spectrum.bandwidthHz(),
    };
  }
}

/** Voices and noise of a mono sound, from its energy track. */
export function levelsIn(
  track: Float64Array,
): Pick<SoundAnalysis, 'speechLufs' | 'noiseLufs' | 'speechToNoiseDb' | 'voices'> {
  const speech = findSpeech(track);
  return { ...levelsOf(speech, roomOf(speech)), ...voiceLevels(phrasesOf(speech)) };
}

/** 1 where nobody has spoken for a while nor is about to. */
function roomOf({ active }: SpeechMap): Uint8Array {
  const room = new Uint8Array(active.length).fill(1);
  for (let frame = 0; frame < active.length; frame++) {
    if (active[frame] === 1) room.fill(0, Math.max(0, frame - 2), frame + TAIL_FRAMES + 1);
  }
  return room;
}

function levelsOf({ active, levelsLufs }: SpeechMap, room: Uint8Array): Partial<SoundAnalysis> {
  const speechLufs = rounded(levelOf(active, levelsLufs, 0, active.length));
  const noiseLufs = rounded(medianOf(levelsLufs.filter((_, frame) => room[frame] === 1)));
  const hasSpeech = speechLufs > SILENCE_LUFS;
  const hasNoise = noiseLufs > SILENCE_LUFS;
  return {
    ...(hasSpeech ? { speechLufs } : {}),
    ...(hasNoise ? { noiseLufs } : {}),
    ...(hasSpeech && hasNoise ? { speechToNoiseDb: rounded(speechLufs - noiseLufs) } : {}),
  };
}

/** The median, so that a door that slams is not taken for the room; −100 for nothing. */
const medianOf = (levels: Float32Array) => levels.sort()[Math.floor(levels.length / 2)] ?? -100;

/** To a hundredth: finer would be noise, and differ between machines. */
const rounded = (value: number) => Math.round(value * 100) / 100;

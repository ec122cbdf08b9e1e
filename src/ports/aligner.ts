import type { Alignment, TimeSpan } from '../model/alignment.ts';
import type { AudioControl } from './audio.ts';

/** What is to be aligned. */
export type AligningOrder = {
  /** Absolute path of raw samples as `Audio.speech` writes them. */
  readonly soundPath: string;
  readonly durationSeconds: number;
  /** Where to look, when it is known; everywhere else. */
  readonly within?: TimeSpan;
  /** The text's words in order, each with the punctuation that touches it. */
  readonly words: readonly string[];
};

/** Finds when each word of a French text is said. */
export interface Aligner {
  /** Names the engine and its model; part of fingerprints, since another one gives other times. */
  readonly toolVersion: string;
  /** The alignment, or `undefined` when the engine could not work at all. Same order, same times. */
  align(order: AligningOrder, control: AudioControl): Promise<Alignment | undefined>;
}

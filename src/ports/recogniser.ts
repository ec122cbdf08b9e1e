import type { RecognitionFault } from '../model/recognition.ts';
import type { Cue } from '../model/transcript.ts';
import type { AudioControl } from './audio.ts';

/** What is to be recognised. */
export type RecognitionOrder = {
  /** Absolute path of raw samples as `Audio.speech` writes them, 16,000 a second. */
  readonly soundPath: string;
  readonly durationSeconds: number;
};

/** Sentences in the order of time, their times rough: the aligner finds the words; or why there are none. */
export type Recognition = { readonly cues: readonly Cue[] } | { readonly fault: RecognitionFault };

/** Writes down what is said in French. */
export interface Recogniser {
  /**
   * Names the engine and its model; part of fingerprints, since another one hears otherwise. `undefined` while no model
   * is installed: then nothing is asked of it.
   */
  readonly toolVersion: string | undefined;
  /** A fault of the engine is an answer, not an exception: the rest of the testimony is made all the same. */
  recognise(order: RecognitionOrder, control: AudioControl): Promise<Recognition>;
}

import type { Envelope, LoudnessReport, LoudnessTarget } from '../model/loudness.ts';
import type { Recording, SourceFile } from '../model/recording.ts';

export type AudioControl = {
  /** Stops the work and every child process. */
  readonly signal: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly progress: (fraction: number) => void;
};

/** What mastering is to do. */
export type MasteringOrder = {
  readonly source: SourceFile;
  /** What `check` said of the source. */
  readonly recording: Recording;
  readonly target: LoudnessTarget;
  /** Absolute path. */
  readonly outputPath: string;
};

/** A mastered MP3, written where it was asked for. */
export type Mastered = {
  readonly durationSeconds: number;
  readonly before: LoudnessReport;
  readonly after: LoudnessReport;
  readonly envelope: Envelope;
};

/** Sound as the journey needs it. Dropped files are hostile until checked: adapters guard every call. */
export interface Audio {
  /** Names the tools and their versions; part of fingerprints, since another tool gives other bytes. */
  readonly toolVersion: string;
  /**
   * Reads what a dropped file really holds, by a full decode.
   * @throws Problem when it is no recording, is cut, empty, silent, too short or too long.
   */
  check(source: SourceFile, control: AudioControl): Promise<Recording>;
  /** Writes to `outputPath` the MP3 (CBR 96 kb/s, mono, 44.1 kHz, no tag at all) of a checked source at `target`. */
  master(order: MasteringOrder, control: AudioControl): Promise<Mastered>;
}

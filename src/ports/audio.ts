import type { Envelope, LoudnessReport, LoudnessTarget } from '../model/loudness.ts';
import type { Music } from '../model/music.ts';
import type { Recording, SourceFile } from '../model/recording.ts';
import type { SoundPlan } from '../model/sound.ts';
import type { SoundEdit } from '../model/sound-edit.ts';
import type { SoundReport } from '../model/sound-report.ts';
import type { TimeMap } from '../model/time-map.ts';

export type AudioControl = {
  /** Stops the work and every child process. */
  readonly signal: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly progress: (fraction: number) => void;
};

/**
 * A format that mastering writes, mono, without any tag: `mp3`, 96 kb/s constant, 44.1 kHz; `opus`, in Ogg, 32 kb/s;
 * `wav`, 24 bits, 48 kHz.
 */
export type OutputFormatName = 'mp3' | 'opus' | 'wav';

/** One file to be written, and where its loudness must land. */
export type OutputOrder = {
  readonly format: OutputFormatName;
  readonly target: LoudnessTarget;
  /** Absolute path. */
  readonly outputPath: string;
};

/** A source with what `check` said of it. */
export type CheckedSource = { readonly source: SourceFile; readonly recording: Recording };

/** Files that are joined in this order. */
export type CheckedSources = readonly [CheckedSource, ...CheckedSource[]];

/** What mastering is to do. */
export type MasteringOrder = {
  readonly sources: CheckedSources;
  /** Done to the samples before anything else: no output carries what it removes or masks. */
  readonly edit: SoundEdit;
  readonly plan: SoundPlan;
  /** Played with the voices; nothing without it. */
  readonly music?: Music;
  readonly outputs: readonly [OutputOrder, ...OutputOrder[]];
};

/** The sound in which words are looked for, and where to write it: an absolute path. */
export type SpeechOrder = {
  readonly recordings: readonly CheckedSource[];
  readonly outputPath: string;
  /** 8000 for the aligner, 16,000 for the recogniser. */
  readonly sampleRateHz: 8000 | 16_000;
};

/** What was written. */
export type Speech = {
  /** Length of each recording, in order, in seconds. */
  readonly lengths: readonly number[];
  /** Of all of them joined. */
  readonly envelope: Envelope;
};

/** What was written. */
export type Mastered = {
  readonly durationSeconds: number;
  /** Loudness of each decoded output, in the order asked for. */
  readonly outputs: readonly LoudnessReport[];
  /** Of the first output. */
  readonly envelope: Envelope;
  readonly report: SoundReport;
  readonly timeMap: TimeMap;
};

/** A stretch of one checked source, to be set apart. */
export type ExcerptOrder = {
  readonly source: CheckedSource;
  /** In the time of that source. */
  readonly span: { readonly startSeconds: number; readonly endSeconds: number };
  /** Absolute path. */
  readonly outputPath: string;
};

/** One stretch, to be heard as it was recorded and as it was mastered. */
export type ComparisonOrder = {
  readonly sources: CheckedSources;
  /** That of the mastered MP3: what it removes or masks is not in the stretch as it was recorded either. */
  readonly timeMap: TimeMap;
  /** Absolute path of the mastered MP3. */
  readonly masteredPath: string;
  /** Where the stretch starts in the mastered MP3, and its length. */
  readonly startSeconds: number;
  readonly seconds: number;
  /** Gain of the recording, in dB: volume alone must not be what is heard. */
  readonly gainDb: number;
  /** Absolute paths of the two MP3 that are written. */
  readonly beforePath: string;
  readonly afterPath: string;
};

/** Sound as the journey needs it. Dropped files are hostile until checked: adapters guard every call. */
export interface Audio {
  /** Names the tools and their versions; part of fingerprints, since another tool gives other bytes. */
  readonly toolVersion: string;
  /** Whether a dropped file seems to be there to its end, from its structure alone: nothing is decoded. */
  looksWhole(source: SourceFile): Promise<boolean>;
  /**
   * Reads what a dropped file really holds, by a full decode.
   * @throws Problem when it is no recording, is cut, empty, silent, too short or too long.
   */
  check(source: SourceFile, control: AudioControl): Promise<Recording>;
  /** Writes the outputs of checked sources, each at its own loudness as measured on the decoded file. */
  master(order: MasteringOrder, control: AudioControl): Promise<Mastered>;
  /** Writes a stretch of checked sources before and after mastering, at one loudness. */
  compare(order: ComparisonOrder, control: AudioControl): Promise<void>;
  /** Writes a stretch of a checked source as it was recorded, on the channel that holds the voice: FLAC. */
  excerpt(order: ExcerptOrder, control: AudioControl): Promise<void>;
  /** Writes two soft notes and no voice, as MP3. @returns the length, in seconds. */
  notice(outputPath: string, control: AudioControl): Promise<number>;
  /**
   * Writes the sound of recordings, joined in order, as whoever follows the words needs it: raw little-endian 32-bit
   * floats, mono, of the channel that holds the voice. Nothing else is changed.
   */
  speech(order: SpeechOrder, control: AudioControl): Promise<Speech>;
}

import type { clipFaults } from '../words/clip-faults.ts';
import type { LoudnessReport } from './loudness.ts';

/** Why a video is not good enough to be offered. */
export type ClipFault = keyof typeof clipFaults;

/** What a finished video really is, read from its bytes, its decoded pictures and its decoded sound. */
export type ClipFacts = {
  readonly bytes: number;
  /** Whether the index (`moov`) stands before the media. */
  readonly indexFirst: boolean;
  readonly hasEditList: boolean;
  readonly video: {
    readonly codec: string;
    readonly profile: string;
    readonly hasBFrames: boolean;
    readonly pixelFormat: string;
    /** Range, matrix, primaries and transfer as ffprobe names them. */
    readonly colours: readonly string[];
    readonly widthPx: number;
    readonly heightPx: number;
    /** Nominal, then mean over the file: they differ when the rate is not constant. */
    readonly framesPerSecond: readonly [nominal: string, mean: string];
    readonly durationSeconds: number;
  };
  readonly audio: {
    readonly codec: string;
    readonly profile: string;
    readonly sampleRateHz: number;
    readonly durationSeconds: number;
  };
  readonly loudness: LoudnessReport;
  /** Mean difference, 0 to 255, between the captions as decoded and as they were drawn, at the worst of a few instants. */
  readonly captionDifference: number;
};

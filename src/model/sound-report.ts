import type { LoudnessReport } from './loudness.ts';
import type { SoundAnalysis, SoundPlan } from './sound.ts';

/** Loudness with its highest moments, in LUFS (EBU Tech 3341): over 400 ms and over 3 s. */
export type LoudnessDetail = LoudnessReport & {
  readonly momentaryMaxLufs: number;
  readonly shortTermMaxLufs: number;
};

/** One point of a curve: straight lines between points. */
export type CurvePoint = { readonly seconds: number; readonly value: number };

/**
 * What was done to a recording, and what it gave: the data of `son.json`. Times in seconds of the sources joined in
 * order, without what people had removed.
 */
export type SoundReport = {
  /** Of all sources together. */
  readonly analysis: SoundAnalysis;
  readonly plan: SoundPlan;
  /** Whether one side alone of a stereo source was kept: the voice was lost in the other, or in their mix. */
  readonly oneSided: boolean;
  /** Dead air left out at both ends, in seconds. */
  readonly trimmedSeconds: { readonly start: number; readonly end: number };
  /** Jingles before and after the voice, in seconds. */
  readonly musicSeconds: { readonly intro: number; readonly outro: number };
  /** Gain given over time, limiter apart, in dB: constant when nobody had to be levelled. */
  readonly gainDb: readonly CurvePoint[];
  /** Share of the time when the limiter worked, 0 to 1. */
  readonly limitedShare: number;
  readonly before: LoudnessDetail;
  readonly after: LoudnessDetail;
  /** Voices and noise of the result, as analysed in the decoded file. */
  readonly afterLevels: Pick<SoundAnalysis, 'speechLufs' | 'noiseLufs' | 'speechToNoiseDb' | 'voices'>;
  /** Short-term loudness over time, in LUFS, one value a second; −100 for silence. The one after counts jingles. */
  readonly loudnessBefore: readonly number[];
  readonly loudnessAfter: readonly number[];
};

/** What one decode tells of how a recording sounds, on the channel that holds the voice. Levels in LUFS, K-weighted. */
export type SoundAnalysis = {
  /** Mean level of speech. Absent when no speech was found. */
  readonly speechLufs?: number;
  /** Mean level between the words. Absent when there is no pause, or pauses are digital silence. */
  readonly noiseLufs?: number;
  /** How far speech stands above the noise, in dB. Absent with either. */
  readonly speechToNoiseDb?: number;
  /** Share of the time when someone speaks, 0 to 1. */
  readonly speechShare: number;
  /** Levels of the louder and the quieter voices, in LUFS, when they are 3 dB apart or more. */
  readonly voices?: { readonly louderLufs: number; readonly quieterLufs: number };
  /** How far apart voices are: between the quietest and the loudest tenth of the speech, in dB. */
  readonly spreadDb: number;
  /** Frequencies of a mains hum, in Hz; empty when there is none. */
  readonly humHz: readonly number[];
  /** Level below 60 Hz in the pauses, offset included, in dBFS (RMS); −100 for nothing. */
  readonly rumbleDbfs: number;
  /** How often the sound hits the ceiling, per minute. */
  readonly clippedPerMinute: number;
  /** Highest frequency that is really there, in Hz. */
  readonly bandwidthHz: number;
};

/** How far the sound is looked after, in show.yaml. */
export type SoundPreset = 'natural' | 'careful' | 'raw';

/** What a person may switch on or off for one testimony; absent: the preset and the analysis decide. */
export type SoundSwitches = {
  readonly reduceNoise?: boolean;
  readonly levelVoices?: boolean;
  readonly trimEnds?: boolean;
};

/** What is taken out of the sound of one source file. */
export type SourceCleaning = {
  readonly highpassHz?: number;
  readonly notchesHz: readonly number[];
  readonly denoise: boolean;
};

/** What is done to a voice before its loudness is set. Decided from the analysis, never by the listener's machine. */
export type SoundPlan = {
  /** One per source file, in their order. */
  readonly cleanings: readonly SourceCleaning[];
  readonly level: boolean;
  readonly trim: boolean;
};

import type { recordingRemarks } from '../words/recording.ts';
import type { SoundAnalysis } from './sound.ts';

/** A file as a person dropped it, known by its content. */
export type SourceFile = {
  /** Absolute path at the time of the sweep. Never part of a fingerprint, never public. */
  readonly path: string;
  /** Name shown to the person who dropped it, in NFC. Never public. */
  readonly name: string;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
};

/** What a recording really holds, read from its bytes and a full decode, not from its name or headers alone. */
export type Recording = {
  /** Container as ffprobe names it, first of its aliases: `mov`, `mp3`, `wav`, `ogg`, `flac`… */
  readonly container: string;
  /** Codec of the audio stream that is used: `aac`, `pcm_s16le`, `opus`… */
  readonly codec: string;
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Decoded length, in seconds: what is heard. */
  readonly durationSeconds: number;
  /** Which channel holds the voice; `mid` is the half sum of left and right. A mono recording has only `left`. */
  readonly channel: ChannelChoice;
  /** How that channel sounds. */
  readonly sound: SoundAnalysis;
  /** Facts worth telling the person; `words/recording.ts` says them. */
  readonly remarks: readonly RecordingRemark[];
};

export type ChannelChoice = 'left' | 'right' | 'mid';
export type RecordingRemark = keyof typeof recordingRemarks;

import type { ClipFacts } from '../model/clip-facts.ts';
import type { ClipScene } from '../model/clip-scene.ts';
import type { LoudnessReport } from '../model/loudness.ts';
import type { AudioControl } from './audio.ts';

/** A stretch of an MP3 of ours, to be heard in clips. Absolute paths. */
export type ClipSoundOrder = {
  readonly mp3Path: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Silence added after it, for the end card. */
  readonly silenceSeconds: number;
  readonly outputPath: string;
};

export type FilmOrder = {
  readonly scene: ClipScene;
  /** What `sound` wrote. */
  readonly soundPath: string;
  readonly outputPath: string;
};

/** Videos for the networks. Made by the tools of `Audio` and `Images`: their versions stand for its own. */
export interface Video {
  /** Writes the sound of a clip: AAC-LC 128 kb/s, 48 kHz, −14 LUFS, at most −1.5 dBTP, softly cut at its ends. */
  sound(order: ClipSoundOrder, control: AudioControl): Promise<LoudnessReport>;
  /**
   * Films a scene: MP4, H.264 Main without B-frames, closed GOP, BT.709, constant rate, `moov` first: one file that
   * every network takes.
   */
  film(order: FilmOrder, control: AudioControl): Promise<void>;
  /** Reads and decodes a clip made from a scene, to tell what it really is. */
  inspect(path: string, scene: ClipScene, control: AudioControl): Promise<ClipFacts>;
}

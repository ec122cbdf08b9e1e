import type { Chapter } from '../model/chapters.ts';

/** What an episode's MP3 says of itself (ID3v2.3). Texts are public texts. */
export type EpisodeTags = {
  readonly title: string;
  readonly show: string;
  readonly author: string;
  readonly number?: number;
  /** Calendar date, `2026-03-12`. */
  readonly recordedOn?: string;
  /** ISO 639-2 code, `fra`. */
  readonly languageCode: string;
  readonly genre: string;
  readonly comment: string;
  readonly lyrics?: string;
  readonly chapters: readonly Chapter[];
  readonly durationSeconds: number;
  /** Absolute path of a JPEG. */
  readonly coverPath: string;
  readonly coverAlt: string;
};

/** Writes tags in audio files. */
export interface Tags {
  /** Writes at `outputPath` the MP3's sound, untouched, with these tags and no others. Same input, same bytes. */
  write(mp3Path: string, outputPath: string, tags: EpisodeTags): Promise<void>;
  /** The same for an Ogg Opus file, light: comments and chapters, neither picture nor words. */
  writeOpus(opusPath: string, outputPath: string, tags: EpisodeTags): Promise<void>;
}

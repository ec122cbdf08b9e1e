import type { passageReasons } from '../words/passages.ts';
import type { Network } from '../words/posts.ts';
import type { ClipFault } from './clip-facts.ts';
import type { StoredFile } from './stored-file.ts';

export type PassageReason = keyof typeof passageReasons;

/** A stretch of an interview worth hearing on its own. */
export type Passage = {
  /** In the published audio, in the silence before the first word. */
  readonly startSeconds: number;
  /** In the silence after the last word. */
  readonly endSeconds: number;
  /** What is said: whole sentences. */
  readonly text: string;
  /** Why it is proposed, the strongest first. Empty when a person chose it. */
  readonly reasons: readonly PassageReason[];
};

/** How a person points at a passage: by its first and last words, or by its times in the published audio. */
export type PassagePointer = (
  | { readonly first: string; readonly last: string }
  | { readonly startSeconds: number; readonly endSeconds: number }
) & {
  /** What the program says of it; never read. */
  readonly note?: string;
};

/** A passage as a feed tells of it: Podcasting 2.0's « soundbite ». Times are those of the published audio. */
export type Soundbite = {
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** What is said in it. */
  readonly title: string;
};

/** The shapes the networks show: 9:16, 4:5, 1:1 and 16:9. */
export type ClipShape = 'vertical' | 'portrait' | 'square' | 'wide';

/** A word with its times, in seconds from the start of the clip. */
export type SpokenWord = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
};

/** What is read at once under a voice: one or two lines of words. */
export type Caption = { readonly lines: readonly (readonly SpokenWord[])[] };

/** One passage made ready to be shared. */
export type Clip = {
  readonly passage: Passage;
  readonly videos: readonly ClipVideo[];
  /** Videos that were made and are not offered, with what is wrong in each. */
  readonly leftOut: readonly LeftOutVideo[];
  /** Captions to give beside the video, with times from its start. */
  readonly srt: StoredFile;
  readonly vtt: StoredFile;
  /** How the wide video begins, as a small picture; absent when that video is not offered. */
  readonly poster?: StoredFile;
  /** What the video shows and says, in French, for people who do not see it. */
  readonly alt: string;
  /** The text of a post for each network. */
  readonly posts: Readonly<Record<Network, string>>;
  /** All of it in one file, to be sent at once. */
  readonly zip: StoredFile;
};

/** A video that is not good enough to be offered, and why. */
export type LeftOutVideo = { readonly shape: ClipShape; readonly faults: readonly ClipFault[] };

export type ClipVideo = {
  readonly shape: ClipShape;
  /** MP4. */
  readonly file: StoredFile;
  readonly durationSeconds: number;
};

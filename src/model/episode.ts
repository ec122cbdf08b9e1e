import type { Chapter } from './chapters.ts';
import type { Cover } from './cover.ts';
import type { Enclosure, LightEnclosure } from './enclosure.ts';
import type { Story } from './fiche.ts';
import type { Envelope } from './loudness.ts';
import type { Transcript } from './transcript.ts';

/**
 * A testimony made ready to be listened to: what a draft shows, and what the feed and pages show once it may be public.
 * Every text is already limited to what the accord lets be said: speakers are public names.
 */
export type Episode = {
  /** Opaque public id, such as `2026-03-12-k7qd`: the folder of its page and media. */
  readonly publicId: string;
  /** RSS guid; never changes. */
  readonly guid: string;
  readonly title: string;
  readonly description: string;
  /** How the person is named in public. */
  readonly witnessName: string;
  readonly number?: number;
  readonly season?: number;
  readonly recordedOn?: string;
  readonly demonstration: boolean;
  readonly story: Story;
  readonly enclosure: Enclosure;
  readonly lightEnclosure?: LightEnclosure;
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
  /** Absent only when the show lets an episode go out without one. */
  readonly transcript?: Transcript;
  /** The words were written by a machine and no person has read them yet: told to every reader. */
  readonly transcriptByMachine?: boolean;
  readonly envelope: Envelope;
};

import type { Chapter } from './chapters.ts';

/** A podcast made elsewhere, as its feed tells it. Texts are plain text. */
export type ForeignPodcast = {
  readonly title: string;
  readonly description: string;
  readonly author?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly category?: { readonly name: string; readonly subcategory?: string };
  readonly email?: string;
  /** `podcast:guid`. */
  readonly guid?: string;
  /** The address the feed gives itself. */
  readonly feedUrl?: string;
  /** Where older episodes are, when the feed comes in pages (RFC 5005). */
  readonly nextPageUrl?: string;
  /** In the order of the feed. */
  readonly episodes: readonly ForeignEpisode[];
  /** Titles of items without any sound: articles, which are left aside. */
  readonly soundless: readonly string[];
};

export type ForeignEpisode = {
  /** What applications know the episode by: the guid to the letter, else the address of its sound. */
  readonly guid: string;
  readonly title: string;
  readonly description: string;
  /** ISO 8601 in UTC; absent when the feed gives no readable date. */
  readonly publishedAt?: string;
  readonly audioUrl: string;
  readonly number?: number;
  readonly season?: number;
  /** A picture of its own: not the show's. */
  readonly pictureUrl?: string;
  readonly transcripts: readonly ForeignTranscript[];
  readonly chapters: readonly Chapter[];
  /** A JSON file of chapters, when the feed holds none itself. */
  readonly chaptersUrl?: string;
  readonly themes: readonly string[];
  readonly territory?: string;
};

export type ForeignTranscript = { readonly url: string; readonly type: string };

import type { Show } from '../../model/show.ts';
import type { FeedWords } from '../../words/feed.ts';

/** A feed of some of the testimonies: those of a theme, or those meant for some readers. Items are the same in all. */
export type FeedSelection = {
  /** The theme or the readers, as people write it: « élus ». Absent once all it held was taken down. */
  readonly name?: string;
  /** Path of its page relative to the public address, ending in `/`; its feed stands in it. */
  readonly path: string;
  /** Its own `podcast:guid`, minted once. */
  readonly guid: string;
};

/** What every part of a feed is written from. */
export type FeedContext = {
  readonly show: Show;
  readonly words: FeedWords;
  /** Absolute URL of a path of the site; `''` is the home page. */
  readonly urlOf: (path: string) => string;
  /** Where this document stands, relative to the public address. */
  readonly feedPath: string;
  /** Folder of the feed's documents, relative to the public address: empty, or ending in `/`. */
  readonly folder: string;
  /** Its neighbours, when the feed is in several documents (RFC 5005, section 3). */
  readonly neighbours: readonly Neighbour[];
  /** Absent for the feed of all testimonies. */
  readonly selection?: FeedSelection;
};

/** Another document of the same feed, by its name in the same folder. */
export type Neighbour = { readonly rel: 'first' | 'previous' | 'next' | 'last'; readonly name: string };

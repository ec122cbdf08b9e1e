import type { Show } from '../../model/show.ts';
import type { FeedWords } from '../../words/feed.ts';

/** What every part of a feed is written from. */
export type FeedContext = {
  readonly show: Show;
  readonly words: FeedWords;
  /** Absolute URL of a path of the site; `''` is the home page. */
  readonly urlOf: (path: string) => string;
  /** Where this document stands, relative to the public address. */
  readonly feedPath: string;
  /** Its neighbours, when the feed is in several documents (RFC 5005, section 3). */
  readonly neighbours: readonly Neighbour[];
};

export type Neighbour = { readonly rel: 'first' | 'previous' | 'next' | 'last'; readonly path: string };

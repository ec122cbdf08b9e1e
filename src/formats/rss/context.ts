import type { Show } from '../../model/show.ts';
import type { FeedWords } from '../../words/feed.ts';

/** What every part of a feed is written from. */
export type FeedContext = {
  readonly show: Show;
  readonly words: FeedWords;
  /** Absolute URL of a path of the site; `''` is the home page. */
  readonly urlOf: (path: string) => string;
};

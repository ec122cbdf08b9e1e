import type { Soundbite } from './clip.ts';
import type { Cover } from './cover.ts';
import type { Episode } from './episode.ts';
import type { Leave } from './gate.ts';
import type { PublicClips } from './public-clip.ts';
import type { Show } from './show.ts';
import type { Withdrawals } from './tombstone.ts';

/** An episode that may be public: nothing can be published without the gate's leave. */
export type PublicEpisode = {
  readonly leave: Leave<'feed'>;
  readonly episode: Episode;
  /** RSS's pubDate, ISO 8601 in UTC. Kept as data, never a file's date. */
  readonly publishedAt: string;
  /** Passages that applications may play on their own, where they are told. */
  readonly soundbites?: readonly Soundbite[];
  /** What its page offers to share; absent unless everyone agreed to extracts, or while they are being made. */
  readonly clips?: PublicClips;
};

/** All that is public today, newest first. */
export type Catalogue = {
  readonly show: Show;
  /** Minted once, `podcast:guid`. */
  readonly showGuid: string;
  readonly showCover: Cover;
  readonly episodes: readonly PublicEpisode[];
  /** What the feed says of testimonies taken down; absent when there are none. */
  readonly withdrawals?: Withdrawals;
};

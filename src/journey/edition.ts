import { given, listOf, type ValuesOf } from '../engine/task.ts';
import type { Leave } from '../model/gate.ts';
import type { PublicClips } from '../model/public-clip.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Withdrawals } from '../model/tombstone.ts';
import { type Shelf, shelvesOf } from '../web/shelves.ts';
import { showCoverOf } from './cover.ts';
import { episode } from './episode.ts';

/** A testimony that goes public, and by whose leave. */
export type Publication = {
  readonly leave: Leave<'feed'>;
  readonly testimony: Testimony;
  /** RSS's pubDate, ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** What its page offers to share. */
  readonly clips?: PublicClips;
};

/** What is to be public today, or the part of it that one page is about. */
export type Edition = {
  readonly show: Show;
  readonly toolVersions: Testimony['toolVersions'];
  readonly showGuid: string;
  /** Newest first. */
  readonly publications: readonly Publication[];
  /** What the feed says of testimonies taken down; absent when there are none. */
  readonly withdrawals?: Withdrawals;
};

/** The shelves of an edition, all there are. */
export function shelvesIn({ publications }: Edition): readonly Shelf<Publication>[] {
  return shelvesOf(publications, ({ testimony }) => testimony.fiche.story);
}

/** What stages need to see an edition as a catalogue. */
export function catalogueNeeds(edition: Edition) {
  const { show, showGuid, publications, withdrawals } = edition;
  const leaves = publications.map(({ leave, publishedAt }) => ({ leave, publishedAt }));
  return {
    show: given(show),
    showGuid: given(showGuid),
    showCover: showCoverOf(edition),
    leaves: given(
      leaves,
      publications.map(({ testimony, publishedAt }) => [testimony.identity.publicId, publishedAt]),
    ),
    episodes: listOf(publications.map(({ testimony }) => episode(testimony))),
    withdrawals: given(withdrawals, withdrawals ?? 'none'),
  };
}

/** The catalogue of an edition, from what its needs gave. */
export function catalogueOf(inputs: ValuesOf<ReturnType<typeof catalogueNeeds>>): Catalogue {
  const { show, showGuid, showCover, leaves, episodes, withdrawals } = inputs;
  return {
    show,
    showGuid,
    showCover,
    episodes: episodes.map((one, rank) => publicEpisode(one, leaves[rank])),
    ...(withdrawals && { withdrawals }),
  };
}

function publicEpisode(
  episode: PublicEpisode['episode'],
  by: Omit<PublicEpisode, 'episode'> | undefined,
): PublicEpisode {
  if (by === undefined || !by.leave.isFor(episode.publicId)) {
    throw new Error(`expected the leave of ${episode.publicId}, got ${by?.leave.publicId ?? 'none'}`);
  }
  return { ...by, episode };
}

import type { Neighbour } from './context.ts';

/** One document of a feed in several: its name beside the others, and what it holds, newest first. */
export type FeedDocument<Entry> = {
  readonly name: string;
  readonly neighbours: readonly Neighbour[];
  readonly entries: readonly Entry[];
};

/** The path of any document of any feed: of all testimonies at the top, of some below. */
export const FEED_DOCUMENT = /(?:^|\/)feed(?:-\d+)?\.xml$/;

/** Applications look at a feed many times a day: beyond, older items stand in documents of their own. */
const MOST_ITEMS = 100;
const ARCHIVED_ITEMS = 50;

/**
 * A feed in documents of at most 100 items, linked as RFC 5005 asks
 * (https://www.rfc-editor.org/rfc/rfc5005#section-3). `feed.xml` holds the newest; older ones go by 50 to documents
 * numbered from the oldest, so that a new testimony changes `feed.xml` alone. There is always a first one.
 *
 * @param newestFirst all that the feed is to hold.
 */
export function feedDocuments<Entry>(newestFirst: readonly Entry[]): readonly FeedDocument<Entry>[] {
  const archives = Math.max(0, Math.ceil((newestFirst.length - MOST_ITEMS) / ARCHIVED_ITEMS));
  const newest = newestFirst.length - archives * ARCHIVED_ITEMS;
  const names = ['feed.xml', ...Array.from({ length: archives }, (_, rank) => `feed-${archives - rank}.xml`)];
  const endOf = (rank: number) => newest + rank * ARCHIVED_ITEMS;
  return names.map((name, rank) => ({
    name,
    neighbours: neighboursOf(names, rank),
    entries: newestFirst.slice(rank === 0 ? 0 : endOf(rank - 1), endOf(rank)),
  }));
}

/** None when the document is alone. */
function neighboursOf(names: readonly string[], rank: number): readonly Neighbour[] {
  if (names.length === 1) return [];
  const link = (rel: Neighbour['rel'], at: number): readonly Neighbour[] => {
    const name = names[at];
    return name === undefined ? [] : [{ rel, name }];
  };
  return [
    ...link('first', 0),
    ...link('previous', rank - 1),
    ...link('next', rank + 1),
    ...link('last', names.length - 1),
  ];
}

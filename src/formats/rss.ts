import { type ItemOptions, Podcast } from 'podcast';
import { showAddresses } from '../model/addresses.ts';
import type { Cover } from '../model/cover.ts';
import type { Catalogue } from '../model/public-episode.ts';
import type { Tombstone, Withdrawals } from '../model/tombstone.ts';
import { feedWords } from '../words/feed.ts';
import { channelOptions } from './rss/channel.ts';
import type { FeedContext, FeedSelection } from './rss/context.ts';
import { itemOptions } from './rss/item.ts';
import { neighboursOf, pagePath } from './rss/paging.ts';
import { tombstoneOptions } from './rss/tombstone.ts';

/** How the whole feed, or one of its documents, is written. */
export type FeedOptions = {
  /** Public address of the site, absolute. */
  readonly baseUrl: string;
  /** For a feed of some testimonies only: the catalogue's, already chosen. */
  readonly selection?: FeedSelection;
};

/** One document of a feed in several (RFC 5005): where it stands relative to the public address, and its text. */
export type FeedPage = { readonly path: string; readonly xml: string };

/** An item to come: written only with its page, so that thousands never weigh at once. */
type Entry = {
  readonly publishedAt: string;
  /** When what it says last changed, for `lastBuildDate`. */
  readonly changedAt: string;
  readonly item: () => ItemOptions;
};

/**
 * `podcast` writes the present instant into `lastBuildDate`, which would make two builds of the same content differ and
 * ETags useless. The generator's name stands just before: a control character after it, which no other text of the feed
 * can hold, shows where that date is.
 */
const MARK = '\u0001';
const BUILD_DATE = new RegExp(`${MARK}</generator><lastBuildDate>[^<]*</lastBuildDate>`);

/** Applications look at a feed many times a day: beyond, older items stand in documents of their own. */
const ITEMS_PER_PAGE = 100;

/**
 * The podcast's feed in one document: RSS 2.0 with the `itunes`, `podcast`, `content` and `psc` vocabularies, in UTF-8,
 * items newest first. Follows PSP-1 (https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification),
 * Apple's requirements and the Podcasting 2.0 namespace. The same catalogue always gives the same bytes.
 *
 * @throws Error when an episode's leave is not its own, or when a date, size or length is not one.
 */
export function formatFeed(catalogue: Catalogue, options: FeedOptions): string {
  const context = contextOf(catalogue, options);
  return written(catalogue, context, entriesOf(catalogue, context));
}

/**
 * The same feed in documents of at most 100 items, the newest in the first, each linked to its neighbours as RFC 5005
 * asks (https://www.rfc-editor.org/rfc/rfc5005#section-3). There is always a first one.
 *
 * @throws Error as `formatFeed` does.
 */
export function formatFeedPages(catalogue: Catalogue, options: FeedOptions): readonly FeedPage[] {
  const context = contextOf(catalogue, options);
  const entries = entriesOf(catalogue, context);
  const count = Math.max(1, Math.ceil(entries.length / ITEMS_PER_PAGE));
  return Array.from({ length: count }, (_, rank) => {
    const feedPath = pagePath(context.feedPath, rank);
    const neighbours = neighboursOf(context.feedPath, { rank, count });
    const shown = entries.slice(rank * ITEMS_PER_PAGE, (rank + 1) * ITEMS_PER_PAGE);
    return { path: feedPath, xml: written(catalogue, { ...context, feedPath, neighbours }, shown) };
  });
}

function contextOf({ show, showCover }: Catalogue, { baseUrl, selection }: FeedOptions): FeedContext {
  const root = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return {
    show,
    words: feedWords(show.language),
    urlOf: (path) => `${root}${path}`,
    feedPath: `${selection?.path ?? ''}${showAddresses(showCover).feed}`,
    neighbours: [],
    ...(selection && { selection }),
  };
}

function entriesOf(catalogue: Catalogue, context: FeedContext): readonly Entry[] {
  const { episodes, withdrawals, showCover } = catalogue;
  const stories = episodes.map((one): Entry => {
    const { publishedAt } = one;
    return { publishedAt, changedAt: publishedAt, item: () => itemOptions(one, context) };
  });
  const tombstones = tombstoneEntries(withdrawals, showCover, context);
  return [...stories, ...tombstones].sort(
    (one, other) => Date.parse(other.publishedAt) - Date.parse(one.publishedAt),
  );
}

function tombstoneEntries(
  withdrawals: Withdrawals | undefined,
  showCover: Cover,
  context: FeedContext,
): readonly Entry[] {
  if (withdrawals === undefined) return [];
  const { tombstones, notice } = withdrawals;
  const stoodHere = ({ selections }: Tombstone) =>
    context.selection === undefined || (selections ?? []).includes(context.selection.path);
  return tombstones.filter(stoodHere).map((one) => ({
    publishedAt: one.publishedAt,
    changedAt: `${one.takenDownOn}T00:00:00Z`,
    item: () => tombstoneOptions(one, { notice, showCover }, context),
  }));
}

function written(catalogue: Catalogue, context: FeedContext, entries: readonly Entry[]): string {
  const podcast = new Podcast({ ...channelOptions(catalogue, context), generator: `Passe-Parole${MARK}` });
  for (const { item } of entries) podcast.addItem(item());
  return podcast.buildXml().replace(BUILD_DATE, () => `</generator>${lastBuildDate(entries)}`);
}

/** The date of the newest content; nothing while there is none. */
function lastBuildDate(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const newest = Math.max(...entries.map(({ changedAt }) => Date.parse(changedAt)));
  return `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`;
}

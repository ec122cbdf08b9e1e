import { type ItemOptions, Podcast } from 'podcast';
import { showAddresses } from '../model/addresses.ts';
import type { Cover } from '../model/cover.ts';
import type { Catalogue } from '../model/public-episode.ts';
import type { Tombstone, Withdrawals } from '../model/tombstone.ts';
import { feedWords } from '../words/feed.ts';
import { channelOptions } from './rss/channel.ts';
import type { FeedContext, FeedSelection } from './rss/context.ts';
import { itemOptions } from './rss/item.ts';
import type { FeedDocument } from './rss/paging.ts';
import { tombstoneOptions } from './rss/tombstone.ts';
import { toldApart } from './rss/twins.ts';

/** How a feed, or one of its documents, is written. */
export type FeedOptions = {
  /** Public address of the site, absolute. */
  readonly baseUrl: string;
  /** For a feed of some testimonies only: the catalogue's, already chosen. */
  readonly selection?: FeedSelection;
  /** For one document of a feed in several: the catalogue holds its testimonies only. */
  readonly document?: Pick<FeedDocument<unknown>, 'name' | 'neighbours'>;
};

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

function contextOf(
  { show, showCover }: Catalogue,
  { baseUrl, selection, document }: FeedOptions,
): FeedContext {
  const root = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const folder = selection?.path ?? '';
  return {
    show,
    words: feedWords(show.language),
    urlOf: (path) => `${root}${path}`,
    feedPath: `${folder}${document?.name ?? showAddresses(showCover).feed}`,
    folder,
    neighbours: document?.neighbours ?? [],
    ...(selection && { selection }),
  };
}

function entriesOf(catalogue: Catalogue, context: FeedContext): readonly Entry[] {
  const { episodes, withdrawals, showCover } = catalogue;
  const stories = toldApart(episodes, context).map((one): Entry => {
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

import { Podcast } from 'podcast';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { feedWords } from '../words/feed.ts';
import { channelOptions } from './rss/channel.ts';
import type { FeedContext } from './rss/context.ts';
import { itemOptions } from './rss/item.ts';

/**
 * `podcast` writes the present instant into `lastBuildDate`, which would make two builds of the same content differ and
 * ETags useless. The generator's name stands just before: a control character after it, which no other text of the feed
 * can hold, shows where that date is.
 */
const MARK = '\u0001';
const BUILD_DATE = new RegExp(`${MARK}</generator><lastBuildDate>[^<]*</lastBuildDate>`);

/**
 * The podcast's feed: RSS 2.0 with the `itunes`, `podcast`, `content` and `psc` vocabularies, in UTF-8, items newest
 * first. Follows PSP-1 (https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification), Apple's
 * requirements and the Podcasting 2.0 namespace. The same catalogue always gives the same bytes.
 *
 * @param options.baseUrl public address of the site, absolute.
 * @throws Error when an episode's leave is not its own, or when a date, size or length is not one.
 */
export function formatFeed(catalogue: Catalogue, options: { readonly baseUrl: string }): string {
  const context = contextOf(catalogue, options.baseUrl);
  const podcast = new Podcast({ ...channelOptions(catalogue, context), generator: `Passe-Parole${MARK}` });
  const episodes = newestFirst(catalogue.episodes);
  for (const one of episodes) podcast.addItem(itemOptions(one, context));
  return podcast.buildXml().replace(BUILD_DATE, () => `</generator>${lastBuildDate(episodes[0])}`);
}

function contextOf({ show }: Catalogue, baseUrl: string): FeedContext {
  const root = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { show, words: feedWords(show.language), urlOf: (path) => `${root}${path}` };
}

function newestFirst(episodes: readonly PublicEpisode[]): readonly PublicEpisode[] {
  return [...episodes].sort((one, other) => Date.parse(other.publishedAt) - Date.parse(one.publishedAt));
}

/** The date of the newest content; nothing while there is none. */
function lastBuildDate(newest: PublicEpisode | undefined): string {
  return newest === undefined
    ? ''
    : `<lastBuildDate>${new Date(newest.publishedAt).toUTCString()}</lastBuildDate>`;
}

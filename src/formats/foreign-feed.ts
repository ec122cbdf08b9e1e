import type { ForeignPodcast } from '../model/foreign-podcast.ts';
import { childOf, firstText, known } from './foreign-feed/elements.ts';
import { textOfHtml } from './foreign-feed/html-text.ts';
import { foreignEpisode } from './foreign-feed/item.ts';
import { decodeFeed, mendedXml } from './foreign-feed/tolerance.ts';
import { childrenNamed, parseXml, type XmlNode } from './xml-tree.ts';

/** The bytes are not a podcast's feed: at which line, if they are XML at all. */
export type NoFeed = { readonly kind: 'no-feed'; readonly line?: number };

/**
 * Reads the feed of a podcast made elsewhere (Anchor, Ausha, Castopod, WordPress…), with the tolerance of applications:
 * what strict XML refuses is mended where it can be. Titles and descriptions come out as plain text; guids, dates and
 * addresses to the letter.
 */
export function parseForeignFeed(bytes: Uint8Array): ForeignPodcast | NoFeed {
  const read = parseXml(mendedXml(decodeFeed(bytes)));
  if ('fault' in read) return { kind: 'no-feed', line: read.fault.line };
  const channel = read.root.name === 'rss' ? childOf(read.root, 'channel') : undefined;
  return channel === undefined ? { kind: 'no-feed' } : podcastIn(channel);
}

function podcastIn(channel: XmlNode): ForeignPodcast {
  const showPictureUrl = childOf(channel, 'itunes:image')?.attributes['href'];
  const items = childrenNamed(channel, 'item').map((item) => ({
    item,
    episode: foreignEpisode(item, showPictureUrl),
  }));
  const owner = childOf(channel, 'itunes:owner');
  return {
    title: textOfHtml(firstText(channel, 'title')),
    description: textOfHtml(firstText(channel, 'description', 'itunes:summary')),
    episodes: items.flatMap(({ episode }) => (episode === undefined ? [] : [episode])),
    soundless: items.flatMap(({ item, episode }) =>
      episode === undefined ? [firstText(item, 'title')] : [],
    ),
    ...known({
      author: textOfHtml(firstText(channel, 'itunes:author')),
      language: firstText(channel, 'language'),
      category: categoryOf(channel),
      email: owner === undefined ? undefined : firstText(owner, 'itunes:email'),
      guid: firstText(channel, 'podcast:guid'),
      feedUrl: linkOf(channel, 'self'),
      nextPageUrl: linkOf(channel, 'next'),
    }),
  };
}

function categoryOf(channel: XmlNode): ForeignPodcast['category'] {
  const category = childOf(channel, 'itunes:category');
  const name = category?.attributes['text'];
  if (category === undefined || name === undefined) return undefined;
  const subcategory = childOf(category, 'itunes:category')?.attributes['text'];
  return { name, ...(subcategory !== undefined && { subcategory }) };
}

function linkOf(channel: XmlNode, rel: string): string | undefined {
  return childrenNamed(channel, 'atom:link').find(({ attributes }) => attributes['rel'] === rel)?.attributes[
    'href'
  ];
}

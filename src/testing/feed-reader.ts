import type { FeedSite } from '../formats/feed-check.ts';
import { formatFeed } from '../formats/rss.ts';
import { childrenNamed, parseXml, type XmlNode } from '../formats/xml-tree.ts';
import { addressesOf, noticeAddresses, showAddresses } from '../model/addresses.ts';
import type { Catalogue } from '../model/public-episode.ts';

/** Where the feeds of tests say they are. */
export const FEED_BASE = 'https://podcast.example/savoie/';

/** The channel of a catalogue's feed, read strictly. */
export function channelOf(catalogue: Catalogue): XmlNode {
  const read = parseXml(formatFeed(catalogue, { baseUrl: FEED_BASE }));
  if ('fault' in read) throw new Error(`expected well-formed XML, got ${read.fault.message}`);
  return the(read.root, 'channel');
}

/** The only child of that name. */
export function the(node: XmlNode, name: string): XmlNode {
  const [first, ...others] = childrenNamed(node, name);
  if (first === undefined || others.length > 0)
    throw new Error(`expected one ${name}, got ${childrenNamed(node, name).length}`);
  return first;
}

/** The files that a catalogue's feed promises, all there. */
export function siteOf({ showCover, episodes, withdrawals }: Catalogue): FeedSite {
  const { feed: feedPath, ...covers } = showAddresses(showCover);
  const files = new Map<string, number>([['index.html', 1000]]);
  for (const path of Object.values(covers)) files.set(path, 1000);
  for (const { episode } of episodes) {
    const { page, ...others } = addressesOf(episode);
    for (const path of [`${page}index.html`, ...Object.values(others)]) files.set(path, 1000);
    files.set(others.audio, episode.enclosure.file.bytes);
    if (others.lightAudio) files.set(others.lightAudio, episode.lightEnclosure?.file.bytes ?? 0);
  }
  if (withdrawals) {
    const paths = noticeAddresses(withdrawals.notice);
    for (const path of Object.values(paths)) files.set(path, 1000);
    files.set(paths.audio, withdrawals.notice.file.bytes);
  }
  return { baseUrl: FEED_BASE, feedPath, files };
}

import { formatFeed } from '../formats/rss.ts';
import { childrenNamed, parseXml, type XmlNode } from '../formats/xml-tree.ts';
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

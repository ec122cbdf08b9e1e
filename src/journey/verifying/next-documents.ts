import { checkFeed, type FeedFault } from '../../formats/feed-check.ts';
import { childrenNamed, parseXml, type XmlNode } from '../../formats/xml-tree.ts';
import type { WebProbe } from '../../ports/web-probe.ts';
import { type OnlineFault, onlineFault, toldAt } from './online-fault.ts';

/** What the documents after the first one hold. */
export type NextDocuments = {
  readonly documents: number;
  readonly items: readonly XmlNode[];
  readonly faults: readonly (FeedFault | OnlineFault)[];
};

const MAX_BYTES = 100e6;
/** Ten thousand episodes by fifty. */
const MOST_DOCUMENTS = 200;

/** The channel of a feed; nothing when the text is no feed. */
export function channelIn(xml: string): XmlNode | undefined {
  const read = parseXml(xml);
  return 'fault' in read ? undefined : childrenNamed(read.root, 'channel')[0];
}

/**
 * Reads what follows the first document of a feed in several (RFC 5005, section 3), each once, on the same host only, and
 * 200 at most.
 *
 * @param url where the first one was asked for.
 */
export async function readNextDocuments(
  url: string,
  first: XmlNode,
  probe: WebProbe,
): Promise<NextDocuments> {
  const items: XmlNode[] = [];
  const faults: (FeedFault | OnlineFault)[] = [];
  const seen = new Set([url]);
  let channel: XmlNode | undefined = first;
  let at = url;
  while (channel !== undefined) {
    const next: string | undefined = nextOf(channel, at);
    if (next === undefined || seen.has(next)) break;
    if (new URL(next).host !== new URL(url).host || seen.size > MOST_DOCUMENTS) {
      faults.push(onlineFault('feed-not-read-on', next));
      break;
    }
    seen.add(next);
    at = next;
    const answer = await probe.ask(next, { headers: { 'accept-encoding': 'identity' }, maxBytes: MAX_BYTES });
    if (answer.status !== 200) faults.push(onlineFault('feed-part-unreachable', toldAt(next, answer)));
    const xml = answer.status === 200 ? new TextDecoder().decode(answer.bytes) : undefined;
    channel = xml === undefined ? undefined : channelIn(xml);
    if (xml !== undefined) faults.push(...checkFeed(xml));
    items.push(...(channel === undefined ? [] : childrenNamed(channel, 'item')));
  }
  return { documents: seen.size - 1, items, faults };
}

function nextOf(channel: XmlNode, at: string): string | undefined {
  const link = childrenNamed(channel, 'atom:link').find(({ attributes }) => attributes['rel'] === 'next');
  const href = link?.attributes['href'];
  return href !== undefined && URL.canParse(href, at) ? new URL(href, at).href : undefined;
}

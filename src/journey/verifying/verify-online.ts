import { checkFeed, type FeedFault } from '../../formats/feed-check.ts';
import { childrenNamed } from '../../formats/xml-tree.ts';
import type { WebProbe } from '../../ports/web-probe.ts';
import { checkCompanionAnswers, checkCoverAnswer } from './companion-answers.ts';
import { checkFeedAnswers } from './feed-answers.ts';
import { channelIn, readNextDocuments } from './next-documents.ts';
import type { OnlineFault } from './online-fault.ts';
import { checkSoundAnswers } from './sound-answers.ts';

/** What was found of a podcast that is online. */
export type Verification = {
  /** Whether there was a feed to read. */
  readonly read: boolean;
  readonly episodes: number;
  /** In how many documents the feed stands (RFC 5005), when in several. */
  readonly documents?: number;
  /** Of how many episodes, the newest, the sounds and texts were asked for. */
  readonly listenedTo: number;
  readonly faults: readonly (FeedFault | OnlineFault)[];
};

/** Enough to know how a host serves its files, without asking it for a whole catalogue. */
const NEWEST = 5;

/**
 * Verifies any podcast from its address, as directories and applications meet it: what its feed says (`checkFeed`), its
 * older documents included, and
 * how the feed, the cover, and the sounds and texts of its newest episodes are served.
 */
export async function verifyOnline(url: string, probe: WebProbe): Promise<Verification> {
  const { xml, faults } = await checkFeedAnswers(url, probe);
  if (xml === undefined) return { read: false, episodes: 0, listenedTo: 0, faults };
  const channel = channelIn(xml);
  if (channel === undefined)
    return { read: false, episodes: 0, listenedTo: 0, faults: [...faults, ...checkFeed(xml)] };
  const insecure = faults.some(({ code }) => code === 'not-secure');
  const isNews = ({ code }: FeedFault | OnlineFault) => !(insecure && code === 'address-not-secure');
  const next = await readNextDocuments(url, channel, probe);
  const items = [...childrenNamed(channel, 'item'), ...next.items];
  const newest = items.slice(0, NEWEST);
  const served = [await checkCoverAnswer(channel, probe)];
  for (const item of newest) {
    served.push(await checkSoundAnswers(item, probe), await checkCompanionAnswers(item, probe));
  }
  return {
    read: true,
    episodes: items.length,
    ...(next.documents > 0 && { documents: next.documents + 1 }),
    listenedTo: newest.length,
    faults: eachOnce([
      ...faults,
      ...served.flat(),
      ...[...checkFeed(xml), ...next.faults].filter((fault) => isNews(fault)),
    ]),
  };
}

function eachOnce<Fault extends { readonly fact: string }>(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [fault.fact, fault])).values()];
}

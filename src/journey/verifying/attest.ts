import type { AddressProbe, Attestation } from '../../model/attestation.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { WebProbe } from '../../ports/web-probe.ts';
import { feedInFrench } from '../../words/feed-fr.ts';

/** A host is asked gently. */
const AT_ONCE = 8;
const MAX_FEED_BYTES = 100e6;

/**
 * Asks every address a testimony ever had, and the feed, what they answer now.
 *
 * @param base public address of the site, ending in `/`.
 * @param shares posts and articles noted in the fiche.
 */
export async function attest(
  { guid, publicPaths }: RegisterEntry,
  base: string,
  shares: readonly string[],
  probe: WebProbe,
): Promise<Attestation> {
  const waiting = [...publicPaths].sort();
  const probes: AddressProbe[] = [];
  const ask = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const url = `${base}${path}`;
      const { status } = await probe.ask(url, { method: 'HEAD' });
      probes.push({ url, status, askedAt: new Date().toISOString() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  probes.sort((one, other) => one.url.localeCompare(other.url));
  return { probes, feed: await feedState(guid, `${base}feed.xml`, probe), shares };
}

async function feedState(guid: string, url: string, probe: WebProbe): Promise<Attestation['feed']> {
  const { status, bytes } = await probe.ask(url, {
    headers: { 'accept-encoding': 'identity' },
    maxBytes: MAX_FEED_BYTES,
  });
  if (status !== 200) return 'unread';
  const items = new TextDecoder().decode(bytes).match(/<item>.*?<\/item>/gs) ?? [];
  const own = items.filter((item) => item.includes(guid));
  return own.every((item) => titleOf(item) === feedInFrench.takenDown) ? 'clean' : 'holds';
}

const titleOf = (item: string) => /<title>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/s.exec(item)?.[1]?.trim();

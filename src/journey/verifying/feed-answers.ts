import { childrenNamed, parseXml } from '../../formats/xml-tree.ts';
import type { WebAnswer, WebProbe } from '../../ports/web-probe.ts';
import { answers } from '../../words/online-check.ts';
import { type OnlineFault, onlineFault, typeOf } from './online-fault.ts';

const MAX_FEED_BYTES = 100e6;
/** Below, compressing gains nothing. */
const SMALL_BYTES = 2000;
const FEED_TYPES = ['application/rss+xml', 'application/xml', 'text/xml', 'application/atom+xml'];

/** How the feed's own address answers, and what it gave. */
export async function checkFeedAnswers(
  url: string,
  probe: WebProbe,
): Promise<{ readonly xml?: string; readonly faults: readonly OnlineFault[] }> {
  const plain = await probe.ask(url, {
    headers: { 'accept-encoding': 'identity' },
    maxBytes: MAX_FEED_BYTES,
  });
  if (plain.status !== 200) {
    const told = plain.status === 0 ? answers.none : answers.status(plain.status);
    return { faults: [onlineFault('feed-unreachable', told)] };
  }
  const xml = new TextDecoder().decode(plain.bytes);
  const faults = [
    ...(/^http:/i.test(plain.url) ? [onlineFault('not-secure', plain.url)] : []),
    ...typeFaults(plain),
    ...redirectionFaults(plain),
    ...addressFaults(xml, plain),
    ...(await revalidationFaults(plain, probe)),
    ...(await compressionFaults(plain, probe)),
  ];
  return { xml, faults };
}

function typeFaults(answer: WebAnswer): readonly OnlineFault[] {
  const type = typeOf(answer);
  return FEED_TYPES.includes(type) ? [] : [onlineFault('feed-type-wrong', type)];
}

function redirectionFaults({ redirections }: WebAnswer): readonly OnlineFault[] {
  const temporary = redirections.find((status) => status !== 301 && status !== 308);
  return temporary === undefined ? [] : [onlineFault('feed-redirected-for-now', answers.status(temporary))];
}

function addressFaults(xml: string, { url }: WebAnswer): readonly OnlineFault[] {
  const read = parseXml(xml);
  if ('fault' in read) return [];
  const links = childrenNamed(read.root, 'channel').flatMap((channel) => childrenNamed(channel, 'atom:link'));
  const said = links.find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href'];
  return said === undefined || said === url ? [] : [onlineFault('feed-address-differs', said)];
}

/** Asked again for what it just gave, a server says 304 (RFC 9110, section 13). */
async function revalidationFaults(
  { url, headers }: WebAnswer,
  probe: WebProbe,
): Promise<readonly OnlineFault[]> {
  const { etag, 'last-modified': date } = headers;
  const conditions = {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(etag === undefined && date !== undefined && { 'if-modified-since': date }),
  };
  if (Object.keys(conditions).length === 0) return [onlineFault('feed-not-revalidated')];
  const again = await probe.ask(url, { headers: { ...conditions, 'accept-encoding': 'identity' } });
  return again.status === 304 ? [] : [onlineFault('feed-not-revalidated')];
}

async function compressionFaults(
  { url, bytes }: WebAnswer,
  probe: WebProbe,
): Promise<readonly OnlineFault[]> {
  if (bytes.length < SMALL_BYTES) return [];
  const { headers } = await probe.ask(url, { headers: { 'accept-encoding': 'gzip, br' } });
  return headers['content-encoding'] === undefined ? [onlineFault('feed-not-compressed')] : [];
}

import { describe, expect, it } from 'vitest';
import { aCatalogue } from '../../testing/catalogue.ts';
import { FEED_BASE, siteOf, the } from '../../testing/feed-reader.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed } from '../rss.ts';
import { childrenNamed, parseXml } from '../xml-tree.ts';

const ELECTED = { name: 'élus', path: 'recits/publics/elus/', guid: '3f5b2c1e-8a49-5d0c-9b7e-1c2d3e4f5a6b' };
const catalogue = aCatalogue({ count: 3 });
const whole = channelOfXml(formatFeed(catalogue, { baseUrl: FEED_BASE }));
const xml = formatFeed(
  { ...catalogue, episodes: catalogue.episodes.slice(0, 2) },
  { baseUrl: FEED_BASE, selection: ELECTED },
);
const channel = channelOfXml(xml);

function channelOfXml(text: string) {
  const read = parseXml(text);
  if ('fault' in read) throw new Error(read.fault.message);
  return the(read.root, 'channel');
}

describe('the feed of some testimonies', () => {
  it('says whose it is and what it gathers', () => {
    expect(the(channel, 'title').text).toBe('Ce que ça change · élus');
    expect(the(channel, 'description').text).toMatch(/^Une partie des récits\u00a0: élus\.\n/);
  });

  it('has an address and an identity of its own', () => {
    expect(the(channel, 'atom:link').attributes['href']).toBe(`${FEED_BASE}recits/publics/elus/feed.xml`);
    expect(the(channel, 'link').text).toBe(`${FEED_BASE}recits/publics/elus/`);
    expect(the(channel, 'podcast:guid').text).toBe(ELECTED.guid);
  });

  it('holds the very items of the whole feed', () => {
    expect(childrenNamed(channel, 'item').map((item) => the(item, 'guid').text)).toEqual(
      childrenNamed(whole, 'item')
        .slice(0, 2)
        .map((item) => the(item, 'guid').text),
    );
  });

  it('passes the check', () => {
    const { files, ...site } = siteOf(catalogue);
    const all = new Map([...files, [`${ELECTED.path}index.html`, 1] as const]);
    expect(checkFeed(xml, { ...site, feedPath: `${ELECTED.path}feed.xml`, files: all })).toEqual([]);
  });

  it('keeps its older documents beside it', () => {
    const document = { name: 'feed-1.xml', neighbours: [{ rel: 'first', name: 'feed.xml' }] } as const;
    const older = channelOfXml(formatFeed(catalogue, { baseUrl: FEED_BASE, selection: ELECTED, document }));
    const links = childrenNamed(older, 'atom:link').map(({ attributes }) => attributes['href']);
    expect(links).toEqual([
      `${FEED_BASE}recits/publics/elus/feed-1.xml`,
      `${FEED_BASE}recits/publics/elus/feed.xml`,
    ]);
  });

  it('says no more what it gathered once all of it is taken down', () => {
    const { name: _, ...emptied } = ELECTED;
    const told = channelOfXml(formatFeed(catalogue, { baseUrl: FEED_BASE, selection: emptied }));
    expect(the(told, 'title').text).toBe('Ce que ça change');
    expect(the(told, 'link').text).toBe(FEED_BASE);
    expect(the(told, 'podcast:guid').text).toBe(ELECTED.guid);
  });

  it('tells of a testimony taken down only where it was', () => {
    const file = { digest: 'd'.repeat(64), bytes: 36_000, extension: 'mp3' };
    const notice = { file, mimeType: 'audio/mpeg', durationSeconds: 3 } as const;
    const gone = { publishedAt: '2026-03-01T08:00:00Z', takenDownOn: '2026-06-01' };
    const tombstones = [
      { ...gone, guid: 'un', selections: [ELECTED.path] },
      { ...gone, guid: 'deux' },
    ];
    const emptied = { ...catalogue, episodes: [], withdrawals: { notice, tombstones } };
    const guidsOf = (text: string) =>
      childrenNamed(channelOfXml(text), 'item').map((item) => the(item, 'guid').text);
    expect(guidsOf(formatFeed(emptied, { baseUrl: FEED_BASE, selection: ELECTED }))).toEqual(['un']);
    expect(guidsOf(formatFeed(emptied, { baseUrl: FEED_BASE }))).toEqual(['un', 'deux']);
  });
});

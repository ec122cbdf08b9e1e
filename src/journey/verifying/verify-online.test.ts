import { beforeEach, describe, expect, it } from 'vitest';
import { formatFeed } from '../../formats/rss.ts';
import { addressesOf, showAddresses } from '../../model/addresses.ts';
import { aCatalogue } from '../../testing/catalogue.ts';
import { FEED_BASE } from '../../testing/feed-reader.ts';
import { type MemoryResource, MemoryWeb } from '../../testing/memory-web.ts';
import type { OnlineFaultCode } from '../../words/online-check.ts';
import { verifyOnline } from './verify-online.ts';

const catalogue = aCatalogue({ count: 7 });
const FEED = `${FEED_BASE}feed.xml`;
const COVER = `${FEED_BASE}${showAddresses(catalogue.showCover).coverLarge}`;
const newest = catalogue.episodes.map(({ episode }) => addressesOf(episode));
const SOUND = `${FEED_BASE}${newest[0]?.audio}`;
const TEXT = `${FEED_BASE}${newest[0]?.transcriptVtt}`;
const xml = formatFeed(catalogue, { baseUrl: FEED_BASE });

let web: MemoryWeb;

beforeEach(() => {
  web = new MemoryWeb();
  web.put(FEED, 'application/rss+xml; charset=utf-8', xml);
  web.put(COVER, 'image/jpeg', new Uint8Array(10));
  web.spoil(COVER, { pictureSize: { widthPx: 3000, heightPx: 3000 } });
  for (const { episode } of catalogue.episodes) {
    const { audio, ...others } = addressesOf(episode);
    web.put(`${FEED_BASE}${audio}`, 'audio/mpeg', new Uint8Array(episode.enclosure.file.bytes));
    for (const path of [others.transcriptVtt, others.transcriptSrt, others.transcriptJson])
      web.put(`${FEED_BASE}${path}`, 'text/vtt', 'texte');
    web.put(`${FEED_BASE}${others.transcriptText}`, 'text/plain', 'texte');
    web.put(`${FEED_BASE}${others.chaptersJson}`, 'application/json+chapters', '{}');
  }
});

const codes = async () => (await verifyOnline(FEED, web)).faults.map(({ code }) => code);

const SPOILT: readonly (readonly [string, string, Partial<MemoryResource>, OnlineFaultCode])[] = [
  ['the feed as a page', FEED, { type: 'text/html' }, 'feed-type-wrong'],
  ['the feed whole each time', FEED, {}, 'feed-not-revalidated'],
  ['the feed as it is', FEED, { gzip: false }, 'feed-not-compressed'],
  ['the feed after a detour of the moment', FEED, { redirectedFrom: [301, 302] }, 'feed-redirected-for-now'],
  ['a sound as a download', SOUND, { type: 'application/octet-stream' }, 'sound-type-wrong'],
  ['a sound of another weight', SOUND, { content: new Uint8Array(1000) }, 'sound-length-wrong'],
  ['a sound only whole', SOUND, { ranges: false }, 'sound-without-ranges'],
  ['no weight without the sound', SOUND, { head: false }, 'sound-head-refused'],
  [
    'a sound after six detours',
    SOUND,
    { redirectedFrom: [302, 302, 302, 302, 302, 302] },
    'too-many-redirections',
  ],
  ['a small cover', COVER, { pictureSize: { widthPx: 600, heightPx: 600 } }, 'cover-size-wrong'],
  ['an oblong cover', COVER, { pictureSize: { widthPx: 3000, heightPx: 2000 } }, 'cover-size-wrong'],
  ['a text to its own pages only', TEXT, { shared: false }, 'companion-closed'],
];

const MISSING: readonly (readonly [string, string, OnlineFaultCode])[] = [
  ['feed', FEED, 'feed-unreachable'],
  ['sound', SOUND, 'sound-unreachable'],
  ['cover', COVER, 'cover-unreachable'],
  ['text', TEXT, 'companion-unreachable'],
];

describe('verifyOnline', () => {
  it('finds nothing when all is well served', async () => {
    expect(await verifyOnline(FEED, web)).toEqual({ read: true, episodes: 7, listenedTo: 5, faults: [] });
  });

  it.each(SPOILT)('tells a host that gives %s', async (_, url, changes, code) => {
    web.spoil(url, changes);
    if (code === 'feed-not-revalidated') web.resources.set(FEED, withoutValidator(FEED));
    expect(await codes()).toEqual([code]);
  });

  it.each(MISSING)('tells a %s that is not there', async (_, url, code) => {
    web.resources.delete(url);
    expect(await codes()).toEqual([code]);
  });

  it('tells what the feed itself gets wrong', async () => {
    web.spoil(FEED, { content: xml.replace(/<itunes:duration>\d+/, '<itunes:duration>15 min') });
    expect(await codes()).toEqual(['number-invalid']);
  });

  it('tells a feed that gives itself another address', async () => {
    const moved = 'https://ailleurs.example/feed.xml';
    const resource = web.resources.get(FEED);
    if (resource !== undefined) web.resources.set(moved, resource);
    const { faults } = await verifyOnline(moved, web);
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual([
      ['feed-address-differs', 'warning'],
    ]);
  });

  it('says once that nothing there is secure', async () => {
    const plain = FEED.replace('https:', 'http:');
    const said = xml.replaceAll('https://podcast.example', 'http://podcast.example');
    for (const [url, resource] of [...web.resources])
      web.resources.set(url.replace('https:', 'http:'), resource);
    web.put(plain, 'application/rss+xml', said);
    const { faults } = await verifyOnline(plain, web);
    expect(faults.map(({ code }) => code)).toEqual(['not-secure']);
  });

  it('asks for the newest episodes only', async () => {
    await verifyOnline(FEED, web);
    expect(web.asked).not.toContain(`${FEED_BASE}${newest[6]?.audio}`);
  });

  it('says that a page is no podcast', async () => {
    web.put('https://podcast.example/', 'text/html', '<!doctype html><p>Bonjour</p>');
    const { faults } = await verifyOnline('https://podcast.example/', web);
    expect(faults.map(({ code }) => code)).toContain('feed-type-wrong');
    expect(faults.map(({ code }) => code)).toContain('xml-broken');
  });

  it('says each thing in French, a fact then an advice', async () => {
    for (const [, url, changes] of SPOILT) web.spoil(url, changes);
    const { faults } = await verifyOnline(FEED, web);
    expect(faults.length).toBeGreaterThan(5);
    for (const { fact, advice } of faults) {
      expect(fact).toMatch(/^[A-ZÀÉ].*\.$/s);
      expect(fact).not.toMatch(/\s\s|« | »| [:;?!]/);
      expect(advice).toMatch(/^[A-ZÀÉ].*\.$/s);
    }
  });
});

function withoutValidator(url: string): MemoryResource {
  const { etag: _, ...others } = web.resources.get(url) ?? { type: '', content: '' };
  return others;
}

describe('a feed in several documents', () => {
  const PAGES = ['feed.xml', 'feed-2.xml', 'feed-1.xml'];

  /** Each names the next one; the last one may name another. */
  function paged(last?: string): void {
    for (const [rank, name] of PAGES.entries()) {
      const next = rank === PAGES.length - 1 ? last : `${FEED_BASE}${PAGES[rank + 1]}`;
      const link = next === undefined ? '' : `<atom:link rel="next" href="${next}"/>`;
      const own = xml.replace(FEED, `${FEED_BASE}${name}`).replace('<item>', `${link}<item>`);
      const renamed = own.replace(/(<guid[^>]*>)/g, `$1${rank}`).replace(/(<title>Récit)/g, `$1 ${rank}`);
      web.put(`${FEED_BASE}${name}`, 'application/rss+xml', rank === 0 ? own : renamed);
    }
  }

  it('is read to its end', async () => {
    paged();
    const found = await verifyOnline(FEED, web);
    expect(found).toMatchObject({ episodes: 21, documents: 3, faults: [] });
  });

  it('is read once where it turns in a circle', async () => {
    paged(FEED);
    expect(await verifyOnline(FEED, web)).toMatchObject({ episodes: 21, documents: 3 });
  });

  it('is not followed to another host, and says so', async () => {
    paged('https://ailleurs.example/feed.xml');
    expect(await codes()).toEqual(['feed-not-read-on']);
    expect(web.asked).not.toContain('https://ailleurs.example/feed.xml');
  });

  it('has its older faults told', async () => {
    paged();
    const older = String(web.resources.get(`${FEED_BASE}feed-1.xml`)?.content);
    web.spoil(`${FEED_BASE}feed-1.xml`, {
      content: older.replace(/<itunes:duration>\d+/, '<itunes:duration>x'),
    });
    expect(await codes()).toEqual(['number-invalid']);
  });

  it('that stops half way is said to', async () => {
    paged();
    web.resources.delete(`${FEED_BASE}feed-2.xml`);
    expect(await codes()).toEqual(['feed-part-unreachable']);
  });
});

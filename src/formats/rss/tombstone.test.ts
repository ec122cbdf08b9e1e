import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../model/public-episode.ts';
import { aCatalogue } from '../../testing/catalogue.ts';
import { channelOf, FEED_BASE, siteOf, the } from '../../testing/feed-reader.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed } from '../rss.ts';
import { parseTranscript } from '../transcript.ts';
import { formatWithdrawalNotice } from '../withdrawal-notice.ts';
import { childrenNamed, type XmlNode } from '../xml-tree.ts';

const NOTICE = {
  file: { digest: 'd'.repeat(64), bytes: 36_000, extension: 'mp3' },
  mimeType: 'audio/mpeg',
  durationSeconds: 3,
} as const;

/** What says something of the testimony, which no neutral value can stand for. */
const TOLD_OF_ONE = [
  'category',
  'itunes:season',
  'itunes:episode',
  'podcast:season',
  'podcast:episode',
  'podcast:location',
];

const before = aCatalogue({ count: 3 });
const [newest, ...others] = before.episodes;
if (newest === undefined) throw new Error('expected episodes');
const { guid, title, witnessName, publicId } = newest.episode;

/** The same show once its newest testimony is taken down. */
const after: Catalogue = {
  ...before,
  episodes: others,
  withdrawals: {
    notice: NOTICE,
    tombstones: [{ guid, publishedAt: newest.publishedAt, takenDownOn: '2026-06-01' }],
  },
};

function firstItem(catalogue: Catalogue): XmlNode {
  const [item] = childrenNamed(channelOf(catalogue), 'item');
  if (item === undefined) throw new Error('expected an item');
  return item;
}

function firstItemText(catalogue: Catalogue): string {
  const xml = formatFeed(catalogue, { baseUrl: FEED_BASE });
  return xml.slice(xml.indexOf('<item>'), xml.indexOf('</item>'));
}

describe('a testimony taken down', () => {
  it('keeps its identity and its place, so that applications replace it', () => {
    const [was, is] = [firstItem(before), firstItem(after)];
    expect(the(is, 'guid').text).toBe(the(was, 'guid').text);
    expect(the(is, 'pubDate').text).toBe(the(was, 'pubDate').text);
    expect(the(is, 'title').text).toBe('Témoignage retiré');
  });

  it.each([title, witnessName, publicId, 'Le déclic', 'vallée', 'agents', 'gouvernance'])(
    'leaves no trace such as « %s »',
    (trace) => {
      expect(firstItemText(before)).toContain(trace);
      expect(firstItemText(after)).not.toContain(trace);
    },
  );

  it('fills again every field that an application may have kept', () => {
    const kept = firstItem(before).children.map(({ name }) => name);
    const filled = firstItem(after).children.map(({ name }) => name);
    expect(filled).toEqual(expect.arrayContaining(kept.filter((name) => !TOLD_OF_ONE.includes(name))));
    expect(the(firstItem(after), 'itunes:block').text).toBe('Yes');
    expect(the(firstItem(after), 'enclosure').attributes).toMatchObject({ length: '36000' });
  });

  it('dates the feed by the day it was taken down', () => {
    expect(the(channelOf(after), 'lastBuildDate').text).toBe('Mon, 01 Jun 2026 00:00:00 GMT');
  });

  it('passes the check, even beside others taken down the same day', () => {
    const tombstones = before.episodes.map(({ episode }) => ({
      guid: episode.guid,
      publishedAt: newest.publishedAt,
      takenDownOn: '2026-06-01',
    }));
    const emptied = { ...before, episodes: [], withdrawals: { notice: NOTICE, tombstones } };
    expect(checkFeed(formatFeed(emptied, { baseUrl: FEED_BASE }), siteOf(emptied))).toEqual([]);
  });

  it('has texts that say it in every form', () => {
    for (const { path, text } of formatWithdrawalNotice(NOTICE, 'fr')) {
      expect(text.replace(/\s+/g, ' ')).toContain(
        path.endsWith('chapitres.json') ? 'Témoignage retiré' : 'n’est plus disponible',
      );
    }
    const [vtt] = formatWithdrawalNotice(NOTICE, 'fr');
    expect(parseTranscript('vtt', vtt?.text ?? '')).toMatchObject({ kind: 'timed' });
  });
});

import { describe, expect, it } from 'vitest';
import { aCatalogue, aShow } from '../testing/catalogue.ts';
import { channelOf, FEED_BASE, the } from '../testing/feed-reader.ts';
import { formatFeed } from './rss.ts';
import { childrenNamed } from './xml-tree.ts';

describe('the channel', () => {
  it('says what Apple and PSP-1 require', () => {
    const channel = channelOf(aCatalogue());
    expect(the(channel, 'title').text).toBe('Ce que ça change');
    expect(the(channel, 'link').text).toBe(FEED_BASE);
    expect(the(channel, 'language').text).toBe('fr');
    expect(the(channel, 'itunes:explicit').text).toBe('false');
    expect(the(channel, 'itunes:author').text).toBe('Anima 2 Savoie');
    expect(the(channel, 'itunes:type').text).toBe('episodic');
    expect(the(channel, 'atom:link').attributes).toEqual({
      href: `${FEED_BASE}feed.xml`,
      rel: 'self',
      type: 'application/rss+xml',
    });
    const category = the(channel, 'itunes:category');
    expect(category.attributes).toEqual({ text: 'Society & Culture' });
    expect(the(category, 'itunes:category').attributes).toEqual({ text: 'Personal Journals' });
  });

  it('says what Podcasting 2.0 adds', () => {
    const channel = channelOf(aCatalogue());
    expect(the(channel, 'podcast:guid').text).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
    expect(the(channel, 'podcast:locked').text).toBe('yes');
    expect(the(channel, 'podcast:medium').text).toBe('podcast');
    expect(the(channel, 'podcast:license').text).toBe('cc-by-nc-nd-4.0');
    expect(the(channel, 'podcast:person').text).toBe('Anima 2 Savoie');
    expect(the(channel, 'generator').text).toBe('Passe-Parole');
  });

  it('shows one cover to old and new clients', () => {
    const channel = channelOf(aCatalogue());
    const href = the(channel, 'itunes:image').attributes['href'];
    expect(href).toMatch(/^https:\/\/podcast\.example\/savoie\/media\/couverture-[0-9a-f]{10}\.jpg$/);
    expect(the(the(channel, 'image'), 'url').text).toBe(href);
    expect(childrenNamed(channel, 'podcast:image').map(({ attributes }) => attributes['width'])).toEqual([
      '3000',
      '1200',
      '600',
    ]);
  });

  it('names an owner only when the show has an address to write to', () => {
    const { email: _, ...unreachable } = aShow();
    const owner = the(channelOf(aCatalogue()), 'itunes:owner');
    expect(the(owner, 'itunes:email').text).toBe('contact@podcast.example');
    const silent = channelOf(aCatalogue({ show: unreachable }));
    expect(childrenNamed(silent, 'itunes:owner')).toEqual([]);
    expect(the(silent, 'podcast:locked').attributes).toEqual({});
  });

  it('writes no author, which RSS does not have there', () => {
    expect(childrenNamed(channelOf(aCatalogue()), 'author')).toEqual([]);
  });

  it('is dated by its newest episode', () => {
    expect(the(channelOf(aCatalogue({ count: 3 })), 'lastBuildDate').text).toBe(
      'Sat, 14 Mar 2026 08:00:00 GMT',
    );
  });

  it('stays whole without any episode', () => {
    const channel = channelOf(aCatalogue({ count: 0 }));
    expect(childrenNamed(channel, 'item')).toEqual([]);
    expect(childrenNamed(channel, 'lastBuildDate')).toEqual([]);
    expect(the(channel, 'itunes:explicit').text).toBe('false');
  });

  it('cuts a description that directories would refuse', () => {
    const channel = channelOf(aCatalogue({ show: aShow({ description: 'été '.repeat(2000) }) }));
    const { text } = the(channel, 'description');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/été…$/);
  });

  it('keeps a title that tries to pass for a date', () => {
    const title = '</generator><lastBuildDate>hier</lastBuildDate>';
    const channel = channelOf(aCatalogue({ show: aShow({ title: `\u0001${title}` }) }));
    expect(the(channel, 'title').text).toBe(title);
    expect(the(channel, 'lastBuildDate').text).toBe('Sat, 14 Mar 2026 08:00:00 GMT');
  });
});

describe('formatFeed', () => {
  it('gives the same bytes for the same content', () => {
    expect(formatFeed(aCatalogue(), { baseUrl: FEED_BASE })).toBe(
      formatFeed(aCatalogue(), { baseUrl: FEED_BASE }),
    );
  });

  it('takes an address with or without its last slash', () => {
    expect(formatFeed(aCatalogue(), { baseUrl: FEED_BASE.slice(0, -1) })).toBe(
      formatFeed(aCatalogue(), { baseUrl: FEED_BASE }),
    );
  });

  it('writes a thousand episodes in a few seconds at most', () => {
    const catalogue = aCatalogue({ count: 1000 });
    const start = process.cpuUsage();
    const xml = formatFeed(catalogue, { baseUrl: FEED_BASE });
    const { user } = process.cpuUsage(start);
    expect(xml.match(/<item>/g)).toHaveLength(1000);
    expect(user / 1e6).toBeLessThan(4);
  });
});

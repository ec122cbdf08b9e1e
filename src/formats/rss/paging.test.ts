import { describe, expect, it } from 'vitest';
import { aCatalogue } from '../../testing/catalogue.ts';
import { FEED_BASE, siteOf, the } from '../../testing/feed-reader.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed, formatFeedPages } from '../rss.ts';
import { childrenNamed, parseXml } from '../xml-tree.ts';

function readPages(count: number) {
  return formatFeedPages(aCatalogue({ count }), { baseUrl: FEED_BASE }).map(({ path, xml }) => {
    const read = parseXml(xml);
    if ('fault' in read) throw new Error(read.fault.message);
    const channel = the(read.root, 'channel');
    const links = childrenNamed(channel, 'atom:link').map(({ attributes }) => [
      attributes['rel'],
      attributes['href']?.slice(FEED_BASE.length),
    ]);
    const titles = childrenNamed(channel, 'item').map((item) => the(item, 'title').text);
    return { path, links: Object.fromEntries(links), titles };
  });
}

describe('formatFeedPages', () => {
  it('keeps a hundred stories in one document', () => {
    const catalogue = aCatalogue({ count: 100 });
    const whole = { path: 'feed.xml', xml: formatFeed(catalogue, { baseUrl: FEED_BASE }) };
    expect(formatFeedPages(catalogue, { baseUrl: FEED_BASE })).toEqual([whole]);
  });

  it('gives a document to a show without a story yet', () => {
    expect(readPages(0)).toMatchObject([{ path: 'feed.xml', titles: [] }]);
  });

  it('puts older stories in documents of their own, each once', () => {
    const pages = readPages(201);
    expect(pages.map(({ titles }) => titles.length)).toEqual([100, 100, 1]);
    expect(pages.flatMap(({ titles }) => titles)).toEqual(
      Array.from({ length: 201 }, (_, rank) => `Récit inventé n° ${201 - rank}`),
    );
  });

  it('links each document to its neighbours', () => {
    expect(readPages(201).map(({ links }) => links)).toEqual([
      { self: 'feed.xml', first: 'feed.xml', next: 'feed-2.xml', last: 'feed-3.xml' },
      { self: 'feed-2.xml', first: 'feed.xml', previous: 'feed.xml', next: 'feed-3.xml', last: 'feed-3.xml' },
      { self: 'feed-3.xml', first: 'feed.xml', previous: 'feed-2.xml', last: 'feed-3.xml' },
    ]);
  });

  it('passes the check, page by page', () => {
    const catalogue = aCatalogue({ count: 101 });
    const pages = formatFeedPages(catalogue, { baseUrl: FEED_BASE });
    const { files, ...site } = siteOf(catalogue);
    const all = new Map([...files, ...pages.map(({ path, xml }) => [path, xml.length] as const)]);
    for (const { path, xml } of pages) {
      expect(checkFeed(xml, { ...site, feedPath: path, files: all })).toEqual([]);
    }
  });
});

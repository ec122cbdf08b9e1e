import { describe, expect, it } from 'vitest';
import { aCatalogue } from '../../testing/catalogue.ts';
import { FEED_BASE, siteOf, the } from '../../testing/feed-reader.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed } from '../rss.ts';
import { childrenNamed, parseXml } from '../xml-tree.ts';
import { feedDocuments } from './paging.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, rank) => count - rank);

describe('feedDocuments', () => {
  it('keeps a hundred stories in one document', () => {
    expect(feedDocuments(numbers(100))).toEqual([
      { name: 'feed.xml', neighbours: [], entries: numbers(100) },
    ]);
  });

  it('gives a document to a show without a story yet', () => {
    expect(feedDocuments([])).toEqual([{ name: 'feed.xml', neighbours: [], entries: [] }]);
  });

  it('never puts more than a hundred in one, and each once', () => {
    for (const count of [101, 149, 150, 151, 1000, 1049]) {
      const documents = feedDocuments(numbers(count));
      expect(documents.flatMap(({ entries }) => entries)).toEqual(numbers(count));
      for (const { entries } of documents) expect(entries.length).toBeLessThanOrEqual(100);
    }
  });

  it('leaves the older documents as they were when a story comes', () => {
    const older = (count: number) =>
      new Map(
        feedDocuments(numbers(count))
          .slice(1)
          .map(({ name, entries }) => [name, entries]),
      );
    expect(older(152)).toEqual(older(151));
    expect(older(200)).toEqual(older(151));
    expect([...older(201)].slice(1)).toEqual([...older(151)]);
  });

  it('links each document to its neighbours', () => {
    const links = feedDocuments(numbers(170)).map(({ name, neighbours }) => [
      name,
      Object.fromEntries(neighbours.map(({ rel, name: other }) => [rel, other])),
    ]);
    expect(links).toEqual([
      ['feed.xml', { first: 'feed.xml', next: 'feed-2.xml', last: 'feed-1.xml' }],
      ['feed-2.xml', { first: 'feed.xml', previous: 'feed.xml', next: 'feed-1.xml', last: 'feed-1.xml' }],
      ['feed-1.xml', { first: 'feed.xml', previous: 'feed-2.xml', last: 'feed-1.xml' }],
    ]);
  });
});

describe('a feed in several documents', () => {
  const catalogue = aCatalogue({ count: 101 });
  const documents = feedDocuments(catalogue.episodes).map(({ entries, ...document }) => ({
    path: document.name,
    xml: formatFeed({ ...catalogue, episodes: entries }, { baseUrl: FEED_BASE, document }),
  }));

  it('tells applications where the others are', () => {
    const links = documents.map(({ xml }) => {
      const read = parseXml(xml);
      if ('fault' in read) throw new Error(read.fault.message);
      const all = childrenNamed(the(read.root, 'channel'), 'atom:link');
      return all.map(({ attributes: { rel, href } }) => `${rel} ${href?.slice(FEED_BASE.length)}`);
    });
    expect(links).toEqual([
      ['self feed.xml', 'first feed.xml', 'next feed-1.xml', 'last feed-1.xml'],
      ['self feed-1.xml', 'first feed.xml', 'previous feed.xml', 'last feed-1.xml'],
    ]);
  });

  it('passes the check, document by document', () => {
    const { files, ...site } = siteOf(catalogue);
    const all = new Map([...files, ...documents.map(({ path, xml }) => [path, xml.length] as const)]);
    for (const { path, xml } of documents) {
      expect(checkFeed(xml, { ...site, feedPath: path, files: all })).toEqual([]);
    }
  });
});

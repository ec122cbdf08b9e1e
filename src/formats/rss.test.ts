import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../model/public-episode.ts';
import { aCatalogue, anEpisode, aPublicEpisode, aShow } from '../testing/catalogue.ts';
import { formatFeed } from './rss.ts';
import { childrenNamed, parseXml, type XmlNode } from './xml-tree.ts';

const BASE = 'https://podcast.example/savoie/';

function channelOf(catalogue: Catalogue): XmlNode {
  const read = parseXml(formatFeed(catalogue, { baseUrl: BASE }));
  if ('fault' in read) throw new Error(`expected well-formed XML, got ${read.fault.message}`);
  return the(read.root, 'channel');
}

function the(node: XmlNode, name: string): XmlNode {
  const [first, ...others] = childrenNamed(node, name);
  if (first === undefined || others.length > 0)
    throw new Error(`expected one ${name}, got ${others.length + 1}`);
  return first;
}

const itemOf = (changes: Parameters<typeof anEpisode>[0]) =>
  the(channelOf({ ...aCatalogue(), episodes: [aPublicEpisode({ episode: anEpisode(changes) })] }), 'item');
const linksOf = (node: XmlNode, name: string) =>
  childrenNamed(node, name).map(({ attributes }) => attributes);

describe('the channel', () => {
  it('says what Apple and PSP-1 require', () => {
    const channel = channelOf(aCatalogue());
    expect(the(channel, 'title').text).toBe('Ce que ça change');
    expect(the(channel, 'link').text).toBe(BASE);
    expect(the(channel, 'language').text).toBe('fr');
    expect(the(channel, 'itunes:explicit').text).toBe('false');
    expect(the(channel, 'itunes:author').text).toBe('Anima 2 Savoie');
    expect(the(channel, 'itunes:type').text).toBe('episodic');
    expect(the(channel, 'atom:link').attributes).toEqual({
      href: `${BASE}feed.xml`,
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
    expect(linksOf(channel, 'podcast:image').map(({ width }) => width)).toEqual(['3000', '1200', '600']);
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

describe('an item', () => {
  it('says what Apple and PSP-1 require', () => {
    const item = itemOf({});
    expect(the(item, 'guid')).toMatchObject({
      text: '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11',
      attributes: { isPermaLink: 'false' },
    });
    expect(the(item, 'pubDate').text).toBe('Thu, 12 Mar 2026 08:00:00 GMT');
    expect(the(item, 'link').text).toBe(`${BASE}recits/2026-03-12-k7qd/`);
    expect(the(item, 'enclosure').attributes).toMatchObject({ length: '10812345', type: 'audio/mpeg' });
    expect(the(item, 'itunes:duration').text).toBe('900');
    expect(the(item, 'itunes:season').text).toBe('1');
    expect(the(item, 'itunes:episode').text).toBe('1');
    expect(the(item, 'itunes:episodeType').text).toBe('full');
    expect(the(item, 'itunes:explicit').text).toBe('false');
    expect(the(item, 'itunes:image').attributes['href']).toMatch(/\/2026-03-12-k7qd\/couverture-/);
  });

  it('offers a timed transcript in four forms, captions first', () => {
    expect(linksOf(itemOf({}), 'podcast:transcript').map(({ type, rel }) => [type, rel])).toEqual([
      ['text/vtt', 'captions'],
      ['application/x-subrip', 'captions'],
      ['application/json', 'captions'],
      ['text/plain', undefined],
    ]);
  });

  it('offers a transcript without times as text alone', () => {
    const plain = { kind: 'plain', paragraphs: [{ text: 'Récit inventé.' }] } as const;
    expect(linksOf(itemOf({ transcript: plain }), 'podcast:transcript')).toEqual([
      { url: `${BASE}recits/2026-03-12-k7qd/transcription.txt`, type: 'text/plain', language: 'fr' },
    ]);
  });

  it('links no transcript that does not exist', () => {
    const { transcript: _, ...silent } = anEpisode();
    const episodes = [aPublicEpisode({ episode: silent })];
    expect(
      childrenNamed(the(channelOf({ ...aCatalogue(), episodes }), 'item'), 'podcast:transcript'),
    ).toEqual([]);
  });

  it('gives the same chapters in three forms within a second', () => {
    const item = itemOf({});
    const simple = childrenNamed(the(item, 'psc:chapters'), 'psc:chapter').map(
      ({ attributes }) => attributes,
    );
    expect(simple[1]).toEqual({ start: '00:04:05.500', title: 'Le déclic' });
    expect(the(item, 'podcast:chapters').attributes).toEqual({
      url: `${BASE}recits/2026-03-12-k7qd/chapitres.json`,
      type: 'application/json+chapters',
    });
    expect(the(item, 'description').text).toContain(
      '<p>00:00 Une mairie inventée</p>\n<p>04:05 Le déclic</p>\n<p>10:10 Ce qui a changé</p>',
    );
  });

  it('writes no time in the description when applications would not read them', () => {
    const two = anEpisode().chapters.slice(0, 2);
    const late = anEpisode().chapters.map(({ startSeconds, title }) => ({
      startSeconds: startSeconds + 5,
      title,
    }));
    for (const chapters of [two, late]) {
      expect(the(itemOf({ chapters }), 'description').text).not.toContain('Le déclic');
    }
  });

  it('counts the hours of a long interview', () => {
    const chapters = [{ startSeconds: 3723.0004, title: 'Fin' }];
    const written = the(the(itemOf({ chapters }), 'psc:chapters'), 'psc:chapter');
    expect(written.attributes['start']).toBe('01:02:03.000');
  });

  it('has no chapter element without chapters', () => {
    const item = itemOf({ chapters: [] });
    expect(childrenNamed(item, 'podcast:chapters')).toEqual([]);
    expect(childrenNamed(item, 'psc:chapters')).toEqual([]);
  });

  it('names the witness as agreed and repeats the network as host', () => {
    const persons = childrenNamed(itemOf({ witnessName: 'Anne' }), 'podcast:person');
    expect(persons.map(({ text, attributes }) => [text, attributes['role']])).toEqual([
      ['Anne', 'guest'],
      ['Anima 2 Savoie', 'host'],
    ]);
  });

  it('tells every client when the voices are synthetic', () => {
    const item = itemOf({ demonstration: true });
    expect(the(item, 'podcast:txt')).toMatchObject({ attributes: { purpose: 'ai-content' } });
    expect(the(item, 'description').text).toMatch(/^<p>Ceci est une démonstration/);
    expect(the(item, 'content:encoded').text).toMatch(/^<p><strong>Ceci est une démonstration/);
  });

  it('tells every client when a machine wrote the words', () => {
    expect(the(itemOf({ transcriptByMachine: true }), 'podcast:txt').text).toContain('machine');
  });

  it('is read as text even when it looks like HTML', () => {
    const item = itemOf({ description: 'Avant : 5 < 7 & <b>fort</b>\nAprès.' });
    const shown = '<p>Avant : 5 &lt; 7 &amp; &lt;b&gt;fort&lt;/b&gt;</p>\n<p>Après.</p>';
    expect(the(item, 'description').text).toContain(shown);
    expect(the(item, 'content:encoded').text).toContain(shown);
  });

  it('keeps a description under four thousand bytes, its end included', () => {
    const chapters = Array.from({ length: 60 }, (_, index) => ({
      startSeconds: index * 10,
      title: 'é'.repeat(40),
    }));
    const { text } = the(itemOf({ description: '« & » '.repeat(900), chapters }), 'description');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/…<\/p>\n<p><a href="[^"]+">La page de ce récit[^<]*<\/a><\/p>$/);
  });

  it('leaves out numbers that directories refuse', () => {
    const item = itemOf({ number: 0, season: 1.5 });
    expect(childrenNamed(item, 'itunes:episode')).toEqual([]);
    expect(childrenNamed(item, 'itunes:season')).toEqual([]);
  });

  it('is never nameless', () => {
    expect(the(itemOf({ title: '\u0000 ' }), 'title').text).toBe('Témoignage');
  });

  it('comes newest first whatever the order given', () => {
    const catalogue = aCatalogue({ count: 3 });
    const shuffled = { ...catalogue, episodes: [...catalogue.episodes].reverse() };
    expect(formatFeed(shuffled, { baseUrl: BASE })).toBe(formatFeed(catalogue, { baseUrl: BASE }));
  });

  it('is refused with the leave of another testimony', () => {
    const episode = anEpisode({ publicId: '2026-03-12-zzzz' });
    const lent = { ...aPublicEpisode(), episode };
    expect(() => channelOf({ ...aCatalogue(), episodes: [lent] })).toThrow(/leave/);
  });

  it.each([
    [{ publishedAt: 'hier' }, /date/],
    [{ episode: sized(0) }, /size/],
    [{ episode: sized(12.5) }, /size/],
    [{ episode: lasting(Number.NaN) }, /length/],
    [{ episode: lasting(0) }, /length/],
  ])('is refused rather than written falsely: %#', (changes, fault) => {
    expect(() => channelOf({ ...aCatalogue(), episodes: [aPublicEpisode(changes)] })).toThrow(fault);
  });
});

describe('formatFeed', () => {
  it('gives the same bytes for the same content', () => {
    expect(formatFeed(aCatalogue(), { baseUrl: BASE })).toBe(formatFeed(aCatalogue(), { baseUrl: BASE }));
  });

  it('takes an address with or without its last slash', () => {
    expect(formatFeed(aCatalogue(), { baseUrl: BASE.slice(0, -1) })).toBe(
      formatFeed(aCatalogue(), { baseUrl: BASE }),
    );
  });

  it('writes a thousand episodes in well under a second', () => {
    const catalogue = aCatalogue({ count: 1000 });
    const start = process.cpuUsage();
    const xml = formatFeed(catalogue, { baseUrl: BASE });
    const { user } = process.cpuUsage(start);
    expect(xml.match(/<item>/g)).toHaveLength(1000);
    expect(user / 1e6).toBeLessThan(2);
  });
});

function sized(bytes: number) {
  const { enclosure } = anEpisode();
  return anEpisode({ enclosure: { ...enclosure, file: { ...enclosure.file, bytes } } });
}

function lasting(durationSeconds: number) {
  return anEpisode({ enclosure: { ...anEpisode().enclosure, durationSeconds } });
}

import { describe, expect, it } from 'vitest';
import { aCatalogue, anEpisode, aPublicEpisode, aShow } from '../../testing/catalogue.ts';
import { channelOf, FEED_BASE, the } from '../../testing/feed-reader.ts';
import { formatFeed } from '../rss.ts';
import { childrenNamed, type XmlNode } from '../xml-tree.ts';

const itemOf = (changes: Parameters<typeof anEpisode>[0]) =>
  the(channelOf({ ...aCatalogue(), episodes: [aPublicEpisode({ episode: anEpisode(changes) })] }), 'item');
const linksOf = (node: XmlNode, name: string) =>
  childrenNamed(node, name).map(({ attributes }) => attributes);

describe('an item', () => {
  it('says what Apple and PSP-1 require', () => {
    const item = itemOf({});
    expect(the(item, 'guid')).toMatchObject({
      text: '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11',
      attributes: { isPermaLink: 'false' },
    });
    expect(the(item, 'pubDate').text).toBe('Thu, 12 Mar 2026 08:00:00 GMT');
    expect(the(item, 'link').text).toBe(`${FEED_BASE}recits/2026-03-12-k7qd/`);
    expect(the(item, 'enclosure').attributes).toMatchObject({ length: '10812345', type: 'audio/mpeg' });
    expect(the(item, 'itunes:duration').text).toBe('900');
    expect(the(item, 'itunes:season').text).toBe('1');
    expect(the(item, 'itunes:episode').text).toBe('1');
    expect(the(item, 'itunes:episodeType').text).toBe('full');
    expect(the(item, 'itunes:explicit').text).toBe('false');
    expect(the(item, 'itunes:image').attributes['href']).toMatch(/\/2026-03-12-k7qd\/couverture-/);
  });

  it('invites to the next meeting in its notes, and only there', () => {
    const nextMeeting = { day: '2027-03-12', place: 'Chambéry <salle 2>' };
    const catalogue = { ...aCatalogue(), show: aShow({ nextMeeting }) };
    const item = the(channelOf({ ...catalogue, episodes: [aPublicEpisode()] }), 'item');
    expect(the(item, 'content:encoded').text).toContain(
      'Rencontre ouverte, vendredi 12 mars 2027, Chambéry &lt;salle 2&gt;.',
    );
    expect(the(item, 'description').text).not.toContain('Rencontre');
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
      { url: `${FEED_BASE}recits/2026-03-12-k7qd/transcription.txt`, type: 'text/plain', language: 'fr' },
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
      url: `${FEED_BASE}recits/2026-03-12-k7qd/chapitres.json`,
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

  it('tells applications the chosen passages, to the millisecond', () => {
    const soundbites = [
      { startSeconds: 83.1234, durationSeconds: 27.5, title: 'On ne se parlait plus' },
      { startSeconds: 120, durationSeconds: 60, title: 'x'.repeat(300) },
    ];
    const item = the(channelOf({ ...aCatalogue(), episodes: [{ ...aPublicEpisode(), soundbites }] }), 'item');
    const [first, second] = childrenNamed(item, 'podcast:soundbite');
    expect(first).toMatchObject({
      attributes: { startTime: '83.123', duration: '27.5' },
      text: 'On ne se parlait plus',
    });
    expect(second?.text.length).toBeLessThanOrEqual(128);
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
    expect(formatFeed(shuffled, { baseUrl: FEED_BASE })).toBe(formatFeed(catalogue, { baseUrl: FEED_BASE }));
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

function sized(bytes: number) {
  const { enclosure } = anEpisode();
  return anEpisode({ enclosure: { ...enclosure, file: { ...enclosure.file, bytes } } });
}

function lasting(durationSeconds: number) {
  return anEpisode({ enclosure: { ...anEpisode().enclosure, durationSeconds } });
}

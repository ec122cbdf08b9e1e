import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignPodcast } from '../model/foreign-podcast.ts';
import { aCatalogue, anEpisode, aPublicEpisode } from '../testing/catalogue.ts';
import { FEED_BASE } from '../testing/feed-reader.ts';
import { anchorFeed } from '../testing/foreign-feeds/anchor.ts';
import { aushaFeed } from '../testing/foreign-feeds/ausha.ts';
import { castopodFeed } from '../testing/foreign-feeds/castopod.ts';
import { podloveFeed } from '../testing/foreign-feeds/podlove.ts';
import { wordpressFeed } from '../testing/foreign-feeds/wordpress.ts';
import { parseForeignFeed } from './foreign-feed.ts';
import { formatFeed } from './rss.ts';

const MEDIA = 'https://media.example/';

function read(xml: string): ForeignPodcast {
  const podcast = parseForeignFeed(new TextEncoder().encode(xml));
  if ('kind' in podcast) throw new Error(`expected a podcast, got a fault at line ${podcast.line}`);
  return podcast;
}

function only(podcast: ForeignPodcast) {
  const [episode, ...others] = podcast.episodes;
  if (episode === undefined || others.length > 0)
    throw new Error(`expected one episode, got ${podcast.episodes.length}`);
  return episode;
}

describe('the feed of another host', () => {
  it('keeps what Anchor says', () => {
    const podcast = read(anchorFeed(MEDIA));
    expect(podcast).toMatchObject({
      title: 'Paroles inventées',
      author: 'Réseau inventé',
      language: 'fr',
      category: { name: 'Society & Culture', subcategory: 'Documentary' },
      feedUrl: 'https://anchor.example/s/1a2b3c/podcast/rss',
    });
    expect(podcast.episodes.map(({ guid, publishedAt }) => [guid, publishedAt])).toEqual([
      ['5c1d8f0e-2222-4d5f-9a1b-0c2d3e4f5a6b', '2023-10-03T06:30:00.000Z'],
      ['5c1d8f0e-1111-4d5f-9a1b-0c2d3e4f5a6b', '2023-09-05T06:30:00.000Z'],
    ]);
    expect(podcast.episodes[0]).toMatchObject({
      number: 2,
      season: 1,
      pictureUrl: 'https://media.example/recit-2.jpg',
      description:
        'On y parle d’une mairie inventée.\n\nPour en savoir plus : la page (https://exemple.example/mairie).',
    });
    expect(podcast.episodes[1]).not.toHaveProperty('pictureUrl');
  });

  it('keeps what Ausha says, chapters of the description included', () => {
    const podcast = read(aushaFeed(MEDIA));
    expect(podcast.guid).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
    expect(only(podcast)).toMatchObject({
      guid: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
      title: '"On a osé" – le récit d\'un atelier',
      audioUrl: 'https://audio.ausha.example/m8kLdQ.mp3?t=1705294800',
      number: 4,
      season: 2,
      chapters: [
        { startSeconds: 0, title: 'Le début' },
        { startSeconds: 200, title: 'Le déclic' },
        { startSeconds: 545, title: 'La suite' },
      ],
    });
    expect(only(podcast).transcripts).toHaveLength(2);
  });

  it('keeps what Castopod says', () => {
    expect(only(read(castopodFeed(MEDIA)))).toMatchObject({
      guid: 'https://pod.example/@inventions/episodes/conseil#1',
      publishedAt: '2024-03-01T09:00:00.000Z',
      description: 'Comment un conseil inventé décide.\n\n– Écouter\n– Attendre',
      territory: 'Une vallée inventée',
      chaptersUrl: 'https://media.example/conseil-chapters.json',
    });
  });

  it('reads through the liberties that WordPress takes', () => {
    const podcast = read(wordpressFeed(MEDIA));
    expect(podcast.title).toBe('Le blog inventé – podcast');
    expect(podcast.description).toBe('Un blog & des récits');
    expect(podcast.author).toBe('Léquipe inventée');
    expect(podcast.soundless).toEqual(['Un simple article']);
    expect(only(podcast)).toMatchObject({
      guid: 'https://blog.example/?p=42',
      title: 'Une forêt & des mots',
      description: 'Une forêt inventée\u00a0: ses arbres, ses habitants.',
      themes: ['forêt'],
    });
  });

  it('keeps Podlove’s chapters and the way to older pages', () => {
    const podcast = read(podloveFeed(MEDIA, 1));
    expect(podcast.nextPageUrl).toBe('https://media.example/podlove-2.xml');
    expect(only(podcast)).toMatchObject({
      guid: 'podlove-2020-03-12t18:00:00+00:00-c0ffee',
      chapters: [
        { startSeconds: 0, title: 'Accueil' },
        { startSeconds: 330.5, title: 'Le cœur' },
      ],
    });
  });

  it('reads the encoding that it declares', () => {
    const xml = wordpressFeed(MEDIA).trimStart().replace('UTF-8', 'ISO-8859-1').replace(/–|…|’/g, '');
    const podcast = parseForeignFeed(Buffer.from(xml, 'latin1'));
    expect(podcast).toMatchObject({ author: 'Léquipe inventée' });
  });

  it('knows an episode without guid by its sound, as applications do', () => {
    const xml = castopodFeed(MEDIA).replace(/<guid>.*?<\/guid>/, '');
    expect(only(read(xml)).guid).toBe(
      'https://pod.example/audio/@inventions/conseil.mp3?_from=-+Default+feed+-',
    );
  });

  it('says so when it is a page, or nothing', () => {
    const of = (text: string) => parseForeignFeed(new TextEncoder().encode(text));
    expect(of('<!doctype html><html><body>Bonjour</body></html>')).toMatchObject({ kind: 'no-feed' });
    expect(of('')).toMatchObject({ kind: 'no-feed' });
    expect(of('<rss version="2.0"><channel><title>Coupé')).toMatchObject({ kind: 'no-feed' });
  });
});

describe('a feed of our own', () => {
  it('comes back with the same identities, titles, dates and chapters', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.uuid(), fc.date({ noInvalidDate: true }), (title, guid, date) => {
        const publishedAt = new Date((Math.floor(date.valueOf() / 1000) * 1000) % 4e12).toISOString();
        const given = {
          ...aCatalogue({ count: 0 }),
          episodes: [aPublicEpisode({ episode: anEpisode({ title, guid }), publishedAt })],
        };
        const episode = only(read(formatFeed(given, { baseUrl: FEED_BASE })));
        expect(episode.guid).toBe(guid);
        expect(episode.publishedAt).toBe(publishedAt);
        expect(episode.chapters).toEqual(anEpisode().chapters);
      }),
      { numRuns: 50 },
    );
  });
});

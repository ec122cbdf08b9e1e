import { addressesOf, showAddresses } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { isoDuration } from './clock.ts';
import { licenceOf } from './page/licence.ts';
import { absolute } from './place.ts';

type JsonLd = Readonly<Record<string, unknown>>;

/** JSON that may stand inside `<script>`: no `<` can close it. */
export function jsonLdText(described: JsonLd): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...described }).replaceAll('<', '\\u003c');
}

/** The show, as https://schema.org/PodcastSeries. */
export function seriesJsonLd({ show, showCover }: Catalogue, storyCount: number): JsonLd {
  return {
    ...seriesReference(show),
    description: show.description,
    inLanguage: show.language,
    license: licenceOf(show.licence).url,
    author: { '@type': 'Organization', name: show.author },
    image: absolute(show, showAddresses(showCover).coverPage),
    numberOfEpisodes: storyCount,
  };
}

/** One testimony, as https://schema.org/PodcastEpisode, with a Clip for each chapter. Its words are the page's own. */
export function episodeJsonLd({ show }: Catalogue, { episode, publishedAt }: PublicEpisode): JsonLd {
  const address = addressesOf(episode);
  return {
    '@type': 'PodcastEpisode',
    url: absolute(show, address.page),
    identifier: episode.guid,
    name: episode.title,
    description: episode.description,
    episodeNumber: episode.number,
    datePublished: publishedAt,
    inLanguage: show.language,
    license: licenceOf(show.licence).url,
    image: absolute(show, address.coverPage),
    duration: isoDuration(episode.enclosure.durationSeconds),
    partOfSeries: seriesReference(show),
    associatedMedia: {
      '@type': 'AudioObject',
      contentUrl: absolute(show, address.audio),
      encodingFormat: episode.enclosure.mimeType,
      contentSize: String(episode.enclosure.file.bytes),
      duration: isoDuration(episode.enclosure.durationSeconds),
    },
    ...(episode.transcript && {
      // The words themselves stand on the page; searchers find every one of them there.
      encoding: {
        '@type': 'MediaObject',
        encodingFormat: 'text/plain',
        contentUrl: absolute(show, address.transcriptText),
      },
    }),
    hasPart: episode.chapters.map((_, index) => clipJsonLd(show, episode, index)),
  };
}

function clipJsonLd(show: Show, episode: Episode, index: number): JsonLd {
  const { chapters, enclosure } = episode;
  const startOffset = Math.floor(chapters[index]?.startSeconds ?? 0);
  const end = chapters[index + 1]?.startSeconds ?? enclosure.durationSeconds;
  return {
    '@type': 'Clip',
    name: chapters[index]?.title,
    startOffset,
    endOffset: Math.floor(end),
    url: absolute(show, `${addressesOf(episode).page}#t=${startOffset}`),
  };
}

function seriesReference(show: Show): JsonLd {
  return {
    '@type': 'PodcastSeries',
    name: show.title,
    url: absolute(show, ''),
    webFeed: absolute(show, 'feed.xml'),
  };
}

import type { Cover } from './cover.ts';
import type { Enclosure } from './enclosure.ts';
import type { Episode } from './episode.ts';
import type { StoredFile } from './stored-file.ts';

/** Where the files of one episode stand, relative to the public address. Opaque: no title, no name. */
export type EpisodeAddresses = {
  /** Folder of its page, ending in `/`. */
  readonly page: string;
  readonly audio: string;
  /** Absent when there is no light version. */
  readonly lightAudio?: string;
  readonly coverLarge: string;
  readonly coverPage: string;
  readonly coverSmall: string;
  /** The picture that links to its page carry. */
  readonly preview: string;
  readonly transcriptVtt: string;
  readonly transcriptSrt: string;
  readonly transcriptJson: string;
  readonly transcriptText: string;
  readonly chaptersJson: string;
  /** Sentences and their moments, for searches across testimonies. */
  readonly passages: string;
  /** Folder of the fiche to be printed, ending in `/`. */
  readonly fiche: string;
  readonly ficheMarkdown: string;
  /** Folder of the player for other sites, ending in `/`. */
  readonly embed: string;
  readonly oEmbed: string;
  readonly ficheCsv: string;
  readonly ficheJsonLd: string;
};

/** The public address written in files while the show has none; the server puts the one it was asked at. */
export const PLACEHOLDER_URL = 'https://adresse-a-definir.invalid/';

/** Folder of an episode's page, relative to the public address, ending in `/`: known before the episode is. */
export const pageAddress = (publicId: string): string => `recits/${publicId}/`;

/** Folder of an episode's fiche to be printed, likewise. */
export const ficheAddress = (publicId: string): string => `${pageAddress(publicId)}fiche/`;

/**
 * The addresses of an episode. Media carry a part of their digest: a corrected sound takes a new address, so that no
 * cache serves the old one.
 */
export function addressesOf(episode: Episode): EpisodeAddresses {
  const page = pageAddress(episode.publicId);
  const media = (name: string, file: StoredFile) =>
    `media/${episode.publicId}/${name}-${file.digest.slice(0, 10)}.${file.extension}`;
  return {
    page,
    audio: media('episode', episode.enclosure.file),
    ...(episode.lightEnclosure && { lightAudio: media('legere', episode.lightEnclosure.file) }),
    coverLarge: media('couverture', episode.cover.large),
    coverPage: media('couverture-1200', episode.cover.page),
    coverSmall: media('couverture-600', episode.cover.small),
    preview: media('apercu', episode.cover.preview.file),
    transcriptVtt: `${page}transcription.vtt`,
    transcriptSrt: `${page}transcription.srt`,
    transcriptJson: `${page}transcription.json`,
    transcriptText: `${page}transcription.txt`,
    chaptersJson: `${page}chapitres.json`,
    passages: `${page}passages.json`,
    fiche: ficheAddress(episode.publicId),
    embed: `${page}lecteur/`,
    oEmbed: `${page}oembed.json`,
    ficheMarkdown: `${page}fiche.md`,
    ficheCsv: `${page}fiche.csv`,
    ficheJsonLd: `${page}fiche.jsonld`,
  };
}

/** `media/<id>/<name>-<part of its digest>.<extension>`. */
const DATED_MEDIA = /^(media\/(?:[^/]+\/)?[^/]+-)[0-9a-f]{10}(\.[a-z0-9]+)$/;

/** A path without the digest that media have in it: what stays when their bytes change. Other paths as they are. */
export function placeOf(path: string): string {
  return path.replace(DATED_MEDIA, '$1*$2');
}

/** Where the files of the show itself stand, relative to the public address. */
export type ShowAddresses = {
  readonly feed: string;
  readonly coverLarge: string;
  readonly coverPage: string;
  readonly coverSmall: string;
  readonly preview: string;
};

/** Where what stands for every testimony taken down stands: the same neutral files for all. */
export type NoticeAddresses = {
  readonly audio: string;
  readonly transcriptVtt: string;
  readonly transcriptSrt: string;
  readonly transcriptJson: string;
  readonly transcriptText: string;
  readonly chaptersJson: string;
};

/** The addresses of the notice that stands for testimonies taken down. */
export function noticeAddresses({ file }: Enclosure): NoticeAddresses {
  return {
    audio: `media/retrait/avis-${file.digest.slice(0, 10)}.${file.extension}`,
    transcriptVtt: 'retrait/transcription.vtt',
    transcriptSrt: 'retrait/transcription.srt',
    transcriptJson: 'retrait/transcription.json',
    transcriptText: 'retrait/transcription.txt',
    chaptersJson: 'retrait/chapitres.json',
  };
}

/** The addresses of the show; its covers take a new address when they change. */
export function showAddresses(cover: Cover): ShowAddresses {
  const media = (name: string, file: StoredFile) =>
    `media/${name}-${file.digest.slice(0, 10)}.${file.extension}`;
  return {
    feed: 'feed.xml',
    coverLarge: media('couverture', cover.large),
    coverPage: media('couverture-1200', cover.page),
    coverSmall: media('couverture-600', cover.small),
    preview: media('apercu', cover.preview.file),
  };
}

import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';

/** What an episode's page points to, as links from that page. Absent files are not shown. */
export type EpisodeLinks = {
  readonly audio: string;
  /** The same sound for slow networks, its media type, and its weight in bytes. */
  readonly light?: { readonly audio: string; readonly mimeType: string; readonly bytes: number };
  /** Square picture of 600 px. */
  readonly coverSmall: string;
  /** The fiche alone, to be printed. */
  readonly fiche?: string;
  readonly transcriptVtt?: string;
  readonly transcriptSrt?: string;
  readonly transcriptText?: string;
};

/** The links of a public episode's own page. */
export function publicLinks(episode: Episode, root: string): EpisodeLinks {
  const address = addressesOf(episode);
  const files = {
    audio: `${root}${address.audio}`,
    coverSmall: `${root}${address.coverSmall}`,
    fiche: `${root}${address.fiche}`,
    ...lightLink(episode, root),
  };
  if (episode.transcript === undefined) return files;
  const text = { ...files, transcriptText: `${root}${address.transcriptText}` };
  if (episode.transcript.kind === 'plain') return text;
  return {
    ...text,
    transcriptVtt: `${root}${address.transcriptVtt}`,
    transcriptSrt: `${root}${address.transcriptSrt}`,
  };
}

function lightLink(episode: Episode, root: string): Pick<EpisodeLinks, 'light'> {
  const { lightAudio } = addressesOf(episode);
  const { lightEnclosure } = episode;
  if (lightAudio === undefined || lightEnclosure === undefined) return {};
  const { mimeType, file } = lightEnclosure;
  return { light: { audio: `${root}${lightAudio}`, mimeType, bytes: file.bytes } };
}

import type { EpisodeAddresses } from '../../model/addresses.ts';
import type { Episode } from '../../model/episode.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import type { FeedContext } from './context.ts';
import { element, type XmlElement } from './element.ts';

/**
 * The light version of the sound, with the digest by which a client checks what it received
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md).
 */
export function lightElements(
  { lightEnclosure }: Episode,
  { lightAudio }: EpisodeAddresses,
  { show, words, urlOf }: FeedContext,
): readonly XmlElement[] {
  if (lightEnclosure === undefined || lightAudio === undefined) return [];
  const { file, mimeType, bitrateKbps } = lightEnclosure;
  const attributes = {
    type: mimeType,
    length: file.bytes,
    bitrate: bitrateKbps * 1000,
    lang: show.language,
    title: words.lightVersion,
  };
  return [
    element('podcast:alternateEnclosure', attributes, [
      element('podcast:source', { uri: urlOf(lightAudio) }),
      element('podcast:integrity', { type: 'sri', value: subresourceIntegrity(file) }),
    ]),
  ];
}

/** The digest of a file as https://www.w3.org/TR/SRI/ writes it. */
function subresourceIntegrity({ digest }: StoredFile): string {
  const bytes = (digest.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}

import type { ItemOptions } from 'podcast';
import { addressesOf, type EpisodeAddresses } from '../../model/addresses.ts';
import type { Episode } from '../../model/episode.ts';
import type { PublicEpisode } from '../../model/public-episode.ts';
import { chaptersElement, simpleChapters } from './chapter-elements.ts';
import type { FeedContext } from './context.ts';
import { coverElements } from './cover-elements.ts';
import { element, type XmlElement } from './element.ts';
import { lightElements } from './light-elements.ts';
import { descriptionHtml, notesHtml } from './notes.ts';
import { hostElement, witnessElements } from './person.ts';
import { oneLine, shortLine } from './text.ts';
import { transcriptElements } from './transcript-elements.ts';

export const MAX_TITLE_LETTERS = 255;
const MAX_LOCATION_LETTERS = 128;

/**
 * One item as the `podcast` package takes it; `addItem` writes into the arrays it is given, so each call makes its own.
 *
 * @throws Error when the leave is for another testimony, or when a date or size could not be written truly.
 */
export function itemOptions(published: PublicEpisode, context: FeedContext): ItemOptions {
  const { episode, publishedAt } = published;
  expectPublishable(published);
  const addresses = addressesOf(episode);
  return {
    title: titleOf(episode, context),
    description: descriptionHtml(episode, context),
    content: notesHtml(episode, context),
    url: context.urlOf(addresses.page),
    guid: oneLine(episode.guid),
    date: new Date(publishedAt),
    categories: episode.story.themes.map(oneLine).filter((theme) => theme !== ''),
    enclosure: {
      url: context.urlOf(addresses.audio),
      size: episode.enclosure.file.bytes,
      type: episode.enclosure.mimeType,
    },
    customElements: [
      ...appleElements(episode, addresses, context),
      ...podcastingElements(episode, addresses, context),
      ...soundbiteElements(published),
      ...simpleChapters(episode.chapters),
    ],
  };
}

function expectPublishable({ leave, episode, publishedAt }: PublicEpisode): void {
  const { publicId, enclosure } = episode;
  if (!leave.isFor(publicId))
    throw new Error(`expected a leave for ${publicId}, got one for ${leave.publicId}`);
  if (Number.isNaN(Date.parse(publishedAt)))
    throw new Error(`expected an ISO 8601 publication date for ${publicId}, got ${publishedAt}`);
  if (!Number.isSafeInteger(enclosure.file.bytes) || enclosure.file.bytes <= 0)
    throw new Error(`expected a size in bytes for ${publicId}, got ${enclosure.file.bytes}`);
  if (!(enclosure.durationSeconds > 0 && enclosure.durationSeconds < Number.POSITIVE_INFINITY))
    throw new Error(`expected a length in seconds for ${publicId}, got ${enclosure.durationSeconds}`);
}

export function titleOf(episode: Episode, { words }: FeedContext): string {
  return shortLine(episode.title, MAX_TITLE_LETTERS) || words.untitled;
}

/** Its length as items tell it. */
export const wholeSecondsOf = ({ enclosure }: Episode): number =>
  Math.max(1, Math.round(enclosure.durationSeconds));

function appleElements(
  episode: Episode,
  addresses: EpisodeAddresses,
  context: FeedContext,
): readonly XmlElement[] {
  return [
    element('itunes:title', {}, titleOf(episode, context)),
    element('itunes:duration', {}, wholeSecondsOf(episode)),
    ...numbered('season', episode.season),
    ...numbered('episode', episode.number),
    element('itunes:episodeType', {}, 'full'),
    element('itunes:explicit', {}, 'false'),
    ...coverElements(episode.cover, addresses, context.urlOf),
  ];
}

/** Apple and PSP-1 want integers above zero. */
function numbered(name: 'season' | 'episode', number: number | undefined): readonly XmlElement[] {
  if (number === undefined || !Number.isSafeInteger(number) || number < 1) return [];
  return [element(`itunes:${name}`, {}, number), element(`podcast:${name}`, {}, number)];
}

/** Persons of an item replace those of the channel: the host is repeated. */
function podcastingElements(
  episode: Episode,
  addresses: EpisodeAddresses,
  context: FeedContext,
): readonly XmlElement[] {
  const { words, urlOf } = context;
  return [
    ...lightElements(episode, addresses, context),
    ...transcriptElements(episode.transcript, addresses, context),
    ...(episode.chapters.length === 0 ? [] : [chaptersElement(urlOf(addresses.chaptersJson))]),
    ...witnessElements(episode.witnessName),
    hostElement(context),
    ...locationElements(episode.story.territory),
    ...(episode.demonstration ? [aiContent(words.demonstration)] : []),
    ...(episode.transcriptByMachine ? [aiContent(words.transcriptByMachine)] : []),
  ];
}

const MAX_SOUNDBITE_LETTERS = 128;

/** Seconds to the millisecond. */
const seconds = (value: number) => String(Math.round(value * 1000) / 1000);

function soundbiteElements({ soundbites = [] }: PublicEpisode): readonly XmlElement[] {
  return soundbites.map(({ startSeconds, durationSeconds, title }) =>
    element(
      'podcast:soundbite',
      { startTime: seconds(startSeconds), duration: seconds(durationSeconds) },
      shortLine(title, MAX_SOUNDBITE_LETTERS),
    ),
  );
}

function locationElements(territory: string | undefined): readonly XmlElement[] {
  const place = shortLine(territory ?? '', MAX_LOCATION_LETTERS);
  return place === '' ? [] : [element('podcast:location', { rel: 'subject' }, place)];
}

/** Tells clients what a machine made. */
function aiContent(text: string): XmlElement {
  return element('podcast:txt', { purpose: 'ai-content' }, text);
}

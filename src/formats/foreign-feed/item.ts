import type { Chapter } from '../../model/chapters.ts';
import type { ForeignEpisode } from '../../model/foreign-podcast.ts';
import { parseChapterList } from '../chapter-list.ts';
import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import { childOf, firstText, known } from './elements.ts';
import { textOfHtml } from './html-text.ts';

/**
 * One episode of another podcast; `undefined` for an item without a sound.
 *
 * @param showPictureUrl the show's own picture: hosts repeat it on every item.
 */
export function foreignEpisode(
  item: XmlNode,
  showPictureUrl: string | undefined,
): ForeignEpisode | undefined {
  const audioUrl = audioUrlOf(item);
  if (audioUrl === undefined) return undefined;
  const pictureUrl = childOf(item, 'itunes:image')?.attributes['href'];
  const description = longest(item, ['content:encoded', 'description', 'itunes:summary']);
  return {
    guid: firstText(item, 'guid') || audioUrl,
    title: oneLine(textOfHtml(firstText(item, 'title', 'itunes:title'))),
    description,
    audioUrl,
    transcripts: transcriptsOf(item),
    chapters: chaptersOf(item, description),
    themes: themesOf(item),
    ...known({
      publishedAt: publicationOf(item),
      number: countIn(item, 'itunes:episode', 'podcast:episode'),
      season: countIn(item, 'itunes:season', 'podcast:season'),
      pictureUrl: pictureUrl === showPictureUrl ? undefined : pictureUrl,
      chaptersUrl: childOf(item, 'podcast:chapters')?.attributes['url'],
      territory: firstText(item, 'podcast:location'),
    }),
  };
}

/** The first sound; a video is not one. */
function audioUrlOf(item: XmlNode): string | undefined {
  const sounds = childrenNamed(item, 'enclosure').map(({ attributes }) => attributes);
  return sounds.find(({ url = '', type = '' }) => isSound(url, type))?.['url']?.trim();
}

function isSound(url: string, type: string): boolean {
  return /^audio\//i.test(type) || /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)(?:[?#]|$)/i.test(url);
}

/** Hosts put the whole text in one element or another, and a summary in the others. */
function longest(item: XmlNode, names: readonly string[]): string {
  const texts = names.map((name) => textOfHtml(firstText(item, name)));
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function publicationOf(item: XmlNode): string | undefined {
  const instant = new Date(firstText(item, 'pubDate'));
  return Number.isNaN(instant.valueOf()) ? undefined : instant.toISOString();
}

function countIn(item: XmlNode, ...names: readonly string[]): number | undefined {
  const count = Number(firstText(item, ...names));
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

function transcriptsOf(item: XmlNode): ForeignEpisode['transcripts'] {
  return childrenNamed(item, 'podcast:transcript').flatMap(({ attributes: { url = '', type = '' } }) =>
    url === '' ? [] : [{ url, type: type.toLowerCase() }],
  );
}

/** Podlove's chapters, else the lines of the description that open with a time, as Apple and Spotify read them. */
function chaptersOf(item: XmlNode, description: string): readonly Chapter[] {
  const simple = childrenNamed(item, 'psc:chapters')
    .flatMap((list) => childrenNamed(list, 'psc:chapter'))
    .flatMap(({ attributes: { start = '', title = '' } }) => chapterAt(start, title));
  if (simple.length > 0) return inOrder(simple);
  const told = parseChapterList(description);
  return told.length >= 3 && told[0]?.startSeconds === 0 ? inOrder(told) : [];
}

function chapterAt(start: string, title: string): readonly Chapter[] {
  const startSeconds = start.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  return Number.isFinite(startSeconds) && title.trim() !== ''
    ? [{ startSeconds, title: oneLine(title) }]
    : [];
}

function inOrder(chapters: readonly Chapter[]): readonly Chapter[] {
  return [...chapters].sort((one, other) => one.startSeconds - other.startSeconds);
}

/** Categories that a blog gives to everything say nothing. */
const EMPTY_THEMES = new Set(['podcast', 'podcasts', 'non classé', 'uncategorized', 'épisode', 'episode']);

function themesOf(item: XmlNode): readonly string[] {
  const categories = childrenNamed(item, 'category').map(({ text }) => oneLine(textOfHtml(text)));
  return [...new Set(categories)].filter((theme) => theme !== '' && !EMPTY_THEMES.has(theme.toLowerCase()));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

import { addressesOf } from '../../model/addresses.ts';
import type { Episode } from '../../model/episode.ts';
import { pageWords } from '../../words/pages.ts';
import { formatChapterLine } from '../chapter-list.ts';
import type { FeedContext } from './context.ts';
import { bytesOf, escapeHtml, oneLine, shortText, xmlText } from './text.ts';

/** PSP-1: at most 4000 bytes, among which only `p ol ul li a b i strong em`. */
const MAX_DESCRIPTION_BYTES = 4000;
/** What the description itself is never denied, whatever the number of chapters. */
const KEPT_FOR_THE_STORY_BYTES = 1500;

/**
 * The item's description, in HTML: what is told, then the chapters that applications make into links when there are at
 * least three and the first is at 00:00, then the page.
 */
export function descriptionHtml(episode: Episode, context: FeedContext): string {
  const notice = episode.demonstration ? [paragraph(context.words.demonstration)] : [];
  const link = [pageLink(episode, context)];
  const room = MAX_DESCRIPTION_BYTES - bytesOf(joined([...notice, ...link, '']));
  const chapters = chapterLines(episode);
  const shownChapters = bytesOf(joined([...chapters, ''])) <= room - KEPT_FOR_THE_STORY_BYTES ? chapters : [];
  const story = storyParagraphs(episode.description, room - bytesOf(joined([...shownChapters, ''])));
  return joined([...notice, ...story, ...shownChapters, ...link]);
}

/** Readable notes, `content:encoded`: the same with the results, and whose it is. */
export function notesHtml(episode: Episode, context: FeedContext): string {
  const { words, show } = context;
  const results = episode.story.results.map(oneLine).filter((result) => result !== '');
  const chapters = [...episode.chapters].map((chapter) => formatChapterLine(onWholeSecond(chapter)));
  return joined([
    ...(episode.demonstration ? [strong(words.demonstration)] : []),
    ...paragraphs(episode.description),
    ...listed(words.chapters, chapters),
    ...listed(words.results, results),
    pageLink(episode, context),
    ...(episode.transcriptByMachine ? [paragraph(words.transcriptByMachine)] : []),
    ...invitation(context),
    paragraph(words.accord),
    paragraph(words.byWhom(oneLine(show.author), oneLine(show.licence))),
  ]);
}

/** The next open meeting of the network, for those whom the testimony has moved. */
function invitation({ show: { nextMeeting, language }, urlOf }: FeedContext): readonly string[] {
  if (nextMeeting === undefined) return [];
  const { meeting } = pageWords(language);
  const { title, place, day, hours, url } = nextMeeting;
  const told = [title ?? meeting.unnamed, meeting.when(day, hours), place].filter(
    (part) => part !== undefined,
  );
  const link = `<a href="${escapeHtml(url ?? urlOf(''))}">${escapeHtml(meeting.signUp)}</a>`;
  return [strong(meeting.title), `<p>${escapeHtml(oneLine(told.join(', ')))}. ${link}</p>`];
}

function chapterLines({ chapters }: Episode): readonly string[] {
  const [first] = chapters;
  if (chapters.length < 3 || first === undefined || first.startSeconds >= 1) return [];
  return chapters.map((chapter) => paragraph(formatChapterLine(onWholeSecond(chapter))));
}

/** Applications read whole seconds; the four forms of chapters stay within one second of each other. */
function onWholeSecond({ startSeconds, title }: Episode['chapters'][number]) {
  return { startSeconds: Math.floor(startSeconds), title: oneLine(title) };
}

function storyParagraphs(text: string, maxBytes: number): readonly string[] {
  const whole = paragraphs(text);
  if (bytesOf(joined(whole)) <= maxBytes) return whole;
  const one = shortText(oneLine(text), maxBytes - bytesOf(paragraph('')), escapeHtml);
  return [paragraph(one)];
}

function paragraphs(text: string): readonly string[] {
  return xmlText(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .map(paragraph);
}

function listed(title: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  return [strong(title), `<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`];
}

function pageLink(episode: Episode, { words, urlOf }: FeedContext): string {
  const text = episode.transcript === undefined ? words.storyPage : words.storyAndTranscriptPage;
  return `<p><a href="${escapeHtml(urlOf(addressesOf(episode).page))}">${escapeHtml(text)}</a></p>`;
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const strong = (text: string) => `<p><strong>${escapeHtml(text)}</strong></p>`;
const joined = (blocks: readonly string[]) => blocks.join('\n');

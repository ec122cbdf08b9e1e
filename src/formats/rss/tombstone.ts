import type { ItemOptions } from 'podcast';
import { noticeAddresses, showAddresses } from '../../model/addresses.ts';
import type { Cover } from '../../model/cover.ts';
import type { Tombstone, Withdrawals } from '../../model/tombstone.ts';
import { chaptersElement, simpleChapters } from './chapter-elements.ts';
import type { FeedContext } from './context.ts';
import { coverElements } from './cover-elements.ts';
import { element } from './element.ts';
import { hostElement } from './person.ts';
import { escapeHtml } from './text.ts';
import { transcriptElements } from './transcript-elements.ts';

/**
 * The item that stands for a testimony taken down. Applications keep an item that leaves the feed, and replace only the
 * fields that come back filled: every field that an episode has is there again, and neutral.
 */
export function tombstoneOptions(
  { guid, publishedAt }: Tombstone,
  { notice, showCover }: Pick<Withdrawals, 'notice'> & { readonly showCover: Cover },
  context: FeedContext,
): ItemOptions {
  const { words, urlOf } = context;
  const paths = noticeAddresses(notice);
  const link = `<a href="${escapeHtml(urlOf(''))}">${escapeHtml(words.otherStories)}</a>`;
  const html = `<p>${escapeHtml(words.takenDownWhy)}</p>\n<p>${link}</p>`;
  return {
    title: words.takenDown,
    description: html,
    content: html,
    url: urlOf(''),
    guid,
    date: new Date(publishedAt),
    enclosure: { url: urlOf(paths.audio), size: notice.file.bytes, type: notice.mimeType },
    customElements: [
      element('itunes:title', {}, words.takenDown),
      element('itunes:duration', {}, Math.max(1, Math.round(notice.durationSeconds))),
      element('itunes:episodeType', {}, 'full'),
      element('itunes:explicit', {}, 'false'),
      element('itunes:block', {}, 'Yes'),
      ...coverElements(showCover, showAddresses(showCover), urlOf),
      ...transcriptElements({ kind: 'timed' }, paths, context),
      chaptersElement(urlOf(paths.chaptersJson)),
      hostElement(context),
      ...simpleChapters([{ startSeconds: 0, title: words.takenDown }]),
    ],
  };
}

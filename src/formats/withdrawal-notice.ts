import { noticeAddresses } from '../model/addresses.ts';
import type { Enclosure } from '../model/enclosure.ts';
import type { Cue } from '../model/transcript.ts';
import { feedWords } from '../words/feed.ts';
import { formatPlainTranscript } from './plain-transcript.ts';
import { formatPodcastChapters } from './podcast-chapters.ts';
import { formatPodcastTranscript } from './podcast-transcript.ts';
import { formatSrt } from './srt.ts';
import { formatWebVtt } from './webvtt.ts';

/** A text to publish beside the notice's sound, at a path relative to the public address. */
export type NoticeText = { readonly path: string; readonly text: string };

/**
 * The neutral transcript and chapters that take the place of those of every testimony taken down.
 *
 * @param language BCP 47 tag of the show.
 */
export function formatWithdrawalNotice(notice: Enclosure, language: string): readonly NoticeText[] {
  const { takenDown, takenDownWhy } = feedWords(language);
  const paths = noticeAddresses(notice);
  const cues: readonly Cue[] = [{ startSeconds: 0, endSeconds: notice.durationSeconds, text: takenDownWhy }];
  return [
    { path: paths.transcriptVtt, text: formatWebVtt(cues) },
    { path: paths.transcriptSrt, text: formatSrt(cues) },
    { path: paths.transcriptJson, text: formatPodcastTranscript(cues) },
    { path: paths.transcriptText, text: formatPlainTranscript([{ text: takenDownWhy }]) },
    { path: paths.chaptersJson, text: formatPodcastChapters([{ startSeconds: 0, title: takenDown }]) },
  ];
}

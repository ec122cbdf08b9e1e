import { formatPlainTranscript } from '../formats/plain-transcript.ts';
import { formatPodcastChapters } from '../formats/podcast-chapters.ts';
import { formatPodcastTranscript } from '../formats/podcast-transcript.ts';
import { formatSrt } from '../formats/srt.ts';
import { formatTranscriptHtml } from '../formats/transcript-html.ts';
import { formatTranscriptMarkdown } from '../formats/transcript-markdown.ts';
import { formatWebVtt } from '../formats/webvtt.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { paragraphsOf } from '../model/transcript.ts';
import { episode } from './episode.ts';
import { stage } from './stage.ts';

/** The text files that go with an episode. Subtitles exist only when the transcript is timed. */
export type EpisodeDocuments = {
  readonly vtt?: StoredFile;
  readonly srt?: StoredFile;
  readonly json?: StoredFile;
  readonly text?: StoredFile;
  readonly html?: StoredFile;
  readonly markdown?: StoredFile;
  readonly chapters?: StoredFile;
};

/** Transcript and chapters of an episode, in every format that apps and people read. */
export const documents = stage({
  name: 'documents',
  version: 2,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ episode: episode(testimony) }),
  run: async ({ episode: { transcript, chapters, title } }, { keepContent }): Promise<EpisodeDocuments> => ({
    ...(transcript && {
      text: await keepContent(formatPlainTranscript(paragraphsOf(transcript)), 'txt'),
      html: await keepContent(formatTranscriptHtml(transcript), 'html'),
      markdown: await keepContent(formatTranscriptMarkdown(transcript, title), 'md'),
    }),
    ...(transcript?.kind === 'timed' && {
      vtt: await keepContent(formatWebVtt(transcript.cues), 'vtt'),
      srt: await keepContent(formatSrt(transcript.cues), 'srt'),
      json: await keepContent(formatPodcastTranscript(transcript.cues), 'json'),
    }),
    ...(chapters.length > 0 && { chapters: await keepContent(formatPodcastChapters(chapters), 'json') }),
  }),
});

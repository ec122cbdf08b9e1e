import type { Transcript } from '../../model/transcript.ts';
import type { FeedContext } from './context.ts';
import { element, type XmlElement } from './element.ts';

type TranscriptPaths = {
  readonly transcriptVtt: string;
  readonly transcriptSrt: string;
  readonly transcriptJson: string;
  readonly transcriptText: string;
};

/**
 * Links to a transcript in the forms it exists in: four when it has times, text alone otherwise
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md).
 */
export function transcriptElements(
  transcript: Pick<Transcript, 'kind'> | undefined,
  paths: TranscriptPaths,
  { show, urlOf }: FeedContext,
): readonly XmlElement[] {
  if (transcript === undefined) return [];
  const link = (path: string, type: string, rel?: 'captions') =>
    element('podcast:transcript', { url: urlOf(path), type, language: show.language, rel });
  const text = link(paths.transcriptText, 'text/plain');
  if (transcript.kind === 'plain') return [text];
  return [
    link(paths.transcriptVtt, 'text/vtt', 'captions'),
    link(paths.transcriptSrt, 'application/x-subrip', 'captions'),
    link(paths.transcriptJson, 'application/json', 'captions'),
    text,
  ];
}

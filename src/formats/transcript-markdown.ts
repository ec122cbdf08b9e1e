import type { Transcript } from '../model/transcript.ts';
import { turnsOf } from './review-markdown.ts';

/** Writes a transcript in Markdown, to be quoted or reused: the name in bold where the speaker changes. */
export function formatTranscriptMarkdown(transcript: Transcript, title: string): string {
  const turns = turnsOf(transcript).map(({ text, speaker }, rank, all) =>
    speaker === undefined || speaker === all[rank - 1]?.speaker
      ? escaped(text)
      : `**${escaped(speaker)}** : ${escaped(text)}`,
  );
  return `# ${escaped(title)}\n\n${turns.join('\n\n')}\n`;
}

/** Signs that Markdown would take for marks, at the start of a line or around words. */
const escaped = (text: string) =>
  text.replace(/([\\`*_[\]<>])/gu, '\\$1').replace(/^([#>+-]|\d+[.)])(?=\s)/u, '\\$1');

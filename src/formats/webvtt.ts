import type { Cue } from '../model/transcript.ts';
import type { CaptionSize } from './caption-breaking.ts';
import { decodeEntities, withoutTags } from './cue-markup.ts';
import { captionsOf } from './timed-captions.ts';
import { formatTimestamp, parseTimedText } from './timed-text.ts';

/** One line of at most 65 characters: what podcast applications show. */
const SIZE: CaptionSize = { lineLength: 65, lineCount: 1 };

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/), however messy. `<v Name>` gives the speaker; other tags, settings,
 * comments and styles are left aside.
 */
export function parseWebVtt(text: string): Cue[] {
  return parseTimedText(text, (payload) => {
    const [, voice = ''] = /<v(?:\.[^\s>]*)?\s+([^>]+)>/u.exec(payload) ?? [];
    const speaker = decodeEntities(voice).trim();
    const plain = decodeEntities(withoutTags(payload));
    return speaker === '' ? { text: plain } : { text: plain, speaker };
  });
}

/** Writes WebVTT: one line per cue, `<v Name>` for the speaker, nothing that a reader could take for markup. */
export function formatWebVtt(cues: readonly Cue[]): string {
  const blocks = captionsOf(cues, SIZE).map(formatCue);
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

function formatCue({ startSeconds, endSeconds, text, speaker }: Cue): string {
  const voice = speaker === undefined ? '' : `<v ${escapeText(speaker).replace(/\s+/gu, ' ')}>`;
  const times = `${formatTimestamp(startSeconds, '.')} --> ${formatTimestamp(endSeconds, '.')}`;
  return `${times}\n${voice}${escapeText(text)}`;
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

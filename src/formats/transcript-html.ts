import type { Transcript } from '../model/transcript.ts';
import { formatClock, turnsOf } from './review-markdown.ts';

/**
 * Writes a transcript as a fragment of HTML, in the form that Podcasting 2.0 describes: `cite` for who speaks, `time` when
 * it is known, `p` for what is said.
 */
export function formatTranscriptHtml(transcript: Transcript): string {
  const turns = turnsOf(transcript).map(({ text, speaker, startSeconds }, rank, all) => {
    const name =
      speaker === undefined || speaker === all[rank - 1]?.speaker
        ? ''
        : `<cite>${escaped(speaker)} :</cite>\n`;
    const time = startSeconds === undefined ? '' : `<time>${formatClock(startSeconds)}</time>\n`;
    return `${name}${time}<p>${escaped(text)}</p>`;
  });
  return `${turns.join('\n')}\n`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

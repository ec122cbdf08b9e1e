import type { Paragraph, Transcript } from '../model/transcript.ts';
import { reviewWords } from '../words/review.ts';

/** A turn of speech as a person reads it again. */
export type ReviewedTurn = Paragraph & { readonly startSeconds?: number };

/** Something to check by ear, told before the turn where it is. */
export type Remark = { readonly atSeconds: number; readonly text: string };

const MARK = new RegExp(`\\n<!-- ${reviewWords.mark} ([0-9a-f]+) -->\\s*$`, 'u');
/** The line that says who speaks, and from when. */
export const HEADING = /^\s*\*\*(.+?)\*\*\s*(?:·\s*(\d{1,3}(?::\d{2}){1,2}))?\s*$/u;

/** The turns of a timed transcript: what one person says in a row, parted in paragraphs at long pauses. */
export function turnsOf(transcript: Transcript): ReviewedTurn[] {
  if (transcript.kind === 'plain') return [...transcript.paragraphs];
  const turns: (ReviewedTurn & { readonly endSeconds: number })[] = [];
  for (const { text, speaker, startSeconds, endSeconds } of transcript.cues) {
    const last = turns.at(-1);
    const said = text.replace(/\s*\n\s*/gu, ' ');
    const continues = last !== undefined && last.speaker === speaker && startSeconds - last.endSeconds < 2.5;
    if (continues && last.text.length < 700)
      turns.splice(-1, 1, { ...last, text: `${last.text} ${said}`, endSeconds });
    else turns.push({ text: said, startSeconds, endSeconds, ...(speaker !== undefined && { speaker }) });
  }
  return turns.map(({ endSeconds, ...turn }) => turn);
}

/** The Markdown that a person corrects in any editor: who speaks in bold with a light time mark, then what is said. */
export function formatReview(turns: readonly ReviewedTurn[], remarks: readonly Remark[] = []): string {
  const blocks = turns.map(({ text, speaker, startSeconds = 0 }, rank) => {
    const next = turns[rank + 1]?.startSeconds ?? Number.POSITIVE_INFINITY;
    const from = rank === 0 ? 0 : startSeconds;
    const own = remarks.filter(({ atSeconds }) => atSeconds >= from && atSeconds < next);
    const time = turns[rank]?.startSeconds === undefined ? '' : ` · ${formatClock(startSeconds)}`;
    return [
      ...own.map((one) => `> ${one.text}\n\n`),
      `**${speaker ?? reviewWords.noSpeaker}**${time}\n${text}`,
    ].join('');
  });
  const body = `# ${reviewWords.title}\n\n${reviewWords.help.map((line) => `> ${line}`).join('\n')}\n\n${blocks.join('\n\n')}\n`;
  return `${body}\n<!-- ${reviewWords.mark} ${checksumOf(body)} -->\n`;
}

/** Whether the text is as `formatReview` wrote it: nobody has corrected anything, and it may be written anew. */
export function isUntouched(markdown: string): boolean {
  const text = markdown.replace(/\r\n?/gu, '\n');
  const [whole = '', checksum] = MARK.exec(text) ?? [];
  return checksum !== undefined && checksumOf(text.slice(0, -whole.length)) === checksum;
}

/** Whether a text is one of ours, corrected or not. */
export const isReview = (markdown: string): boolean =>
  /^\*\*.+?\*\*\s*·\s*\d/mu.test(markdown) && MARK.test(markdown);

/** Reads what a person left: turns in order. Titles and quoted lines are not speech; a paragraph continues its turn. */
export function parseReview(markdown: string): ReviewedTurn[] {
  const turns: ReviewedTurn[] = [];
  let speaker: string | undefined;
  let startSeconds: number | undefined;
  for (const block of markdown.replace(/\r\n?/gu, '\n').split(/\n\s*\n/u)) {
    const [first = '', ...rest] = block.split('\n').filter((line) => !/^\s*(?:>|#|<!--)/u.test(line));
    const [, name, time] = HEADING.exec(first) ?? [];
    if (name !== undefined) {
      speaker = name === reviewWords.noSpeaker ? undefined : name.trim();
      startSeconds = time === undefined ? undefined : secondsOf(time);
    }
    const text = (name === undefined ? [first, ...rest] : rest)
      .map((line) => line.trim())
      .join(' ')
      .trim();
    if (text === '') continue;
    turns.push({
      text,
      ...(speaker !== undefined && { speaker }),
      ...(startSeconds !== undefined && { startSeconds }),
    });
    startSeconds = undefined;
  }
  return turns;
}

/** A time as people write it: `3:10`, `1:02:03`. */
export function formatClock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The seconds of a time as people write it; nothing when it is none. */
export const parseClock = (text: string): number | undefined =>
  /^\d{1,3}(?::\d{2}){1,2}(?:\.\d{1,3})?$/u.test(text) ? secondsOf(text) : undefined;

const secondsOf = (time: string) => time.split(':').reduce((total, part) => total * 60 + Number(part), 0);

/** A checksum (FNV-1a, 32 bits): enough to see that a text was edited. */
function checksumOf(text: string): string {
  let sum = 0x81_1c_9d_c5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

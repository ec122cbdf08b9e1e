import type { Chapter, ChapterPointer } from '../model/chapters.ts';

const LINE = /^[([]?((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[)\]]?(?:\s*[-–—:|]\s+|\s+)(\S.*)$/u;

/** Reads one line such as `03:10 Le déclic`, `1:02:03 – Le déclic` or `(03:10) Le déclic`; `undefined` if it is none. */
export function parseChapterLine(line: string): Chapter | undefined {
  const [, time, title] = LINE.exec(line.trim()) ?? [];
  if (time === undefined || title === undefined) return undefined;
  return { startSeconds: secondsOf(time), title: title.replace(/\s+/gu, ' ').trim() };
}

const QUOTED = /^[«“"]\s*([^»”"]+?)\s*[»”"]\s*[-–—:|]?\s*(\S.*)$/u;

/** Reads `03:10 Le déclic`, or `« premiers mots » Le déclic`; `undefined` if it is neither. */
export function parseChapterPointer(line: string): ChapterPointer | undefined {
  const timed = parseChapterLine(line);
  if (timed !== undefined) return timed;
  const [, startsWith, title] = QUOTED.exec(line.trim()) ?? [];
  return startsWith === undefined || title === undefined ? undefined : { startsWith, title };
}

/** `03:10 Le déclic`, or `« premiers mots » Le déclic`. */
export const formatChapterPointer = (pointer: ChapterPointer): string =>
  'startsWith' in pointer ? `« ${pointer.startsWith} » ${pointer.title}` : formatChapterLine(pointer);

/** The chapters of a text in which each line that opens with a time is one; other lines are not chapters. */
export function parseChapterList(text: string): readonly Chapter[] {
  return text
    .split(/\r\n?|\n/)
    .map(parseChapterLine)
    .filter((chapter) => chapter !== undefined);
}

/** `03:10 Le déclic`; the hours appear when needed, and the milliseconds when there are some. */
export function formatChapterLine({ startSeconds, title }: Chapter): string {
  return `${formatClock(startSeconds)} ${title}`;
}

/** The list that applications recognise in a description: one line each. */
export function formatChapterList(chapters: readonly Chapter[]): string {
  return chapters.map(formatChapterLine).join('\n');
}

function formatClock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const whole = Math.floor(milliseconds / 1000);
  const hours = Math.floor(whole / 3600);
  const clock = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  const fraction = milliseconds % 1000 === 0 ? '' : `.${String(milliseconds % 1000).padStart(3, '0')}`;
  return `${hours === 0 ? '' : `${hours}:`}${clock}${fraction}`;
}

function secondsOf(clock: string): number {
  const [whole = '', fraction = '0'] = clock.split(/[.,]/);
  const seconds = whole.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  return Number(`${seconds}.${fraction}`);
}

import type { PassagePointer } from '../model/clip.ts';

const CLOCK = /(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:[.,]\d{1,3})?)/u;
const BETWEEN = String.raw`\s*(?:…|\.{2,3}|[-–—→>]+|à|jusqu['’]à)\s*`;
const TIMES = new RegExp(`^(?:de\\s+)?${CLOCK.source}${BETWEEN}${CLOCK.source}`, 'iu');
const QUOTES = new RegExp(
  `^[«“"]\\s*([^»”"]+?)\\s*[»”"](?:${BETWEEN}|\\s+)[«“"]\\s*([^»”"]+?)\\s*[»”"]`,
  'iu',
);
const BARE = /^([^…«»"“”(]+?)\s*(?:…|\.{3})\s*([^…«»"“”(]+?)\s*(?:\(|$)/u;

/**
 * Reads how a person points at a passage: `« premiers mots » … « derniers mots »`, whatever the quotation marks, or
 * `02:10-02:44`. What follows in brackets is a remark.
 *
 * @returns undefined when it is neither.
 */
export function parsePassageLine(line: string): PassagePointer | undefined {
  const text = line.trim();
  const note = /\(([^()]*)\)$/u.exec(text)?.[1];
  const pointer = pointerIn(text);
  return pointer === undefined || note === undefined ? pointer : { ...pointer, note };
}

function pointerIn(text: string): PassagePointer | undefined {
  const times = TIMES.exec(text);
  if (times !== null) {
    const [startSeconds, endSeconds] = [secondsOf(times.slice(1, 4)), secondsOf(times.slice(4, 7))];
    return endSeconds > startSeconds ? { startSeconds, endSeconds } : undefined;
  }
  const [, first, last] = QUOTES.exec(text) ?? BARE.exec(text) ?? [];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function secondsOf([hours = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}

/** `« premiers mots » … « derniers mots » (remarque)`, or `02:10-02:44 (remarque)`. */
export function formatPassageLine(pointer: PassagePointer): string {
  const place =
    'first' in pointer
      ? `« ${pointer.first} » … « ${pointer.last} »`
      : `${formatTime(pointer.startSeconds)}-${formatTime(pointer.endSeconds)}`;
  return pointer.note === undefined ? place : `${place} (${pointer.note})`;
}

/** `02:10`, with tenths when there are some; an hour is sixty minutes more. */
export function formatTime(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
  return `${two(Math.floor(tenths / 600))}:${two(Math.floor(tenths / 10) % 60)}${rest}`;
}

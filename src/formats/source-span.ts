import type { SourceSpan } from '../model/time-map.ts';

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const FILE = String.raw`(?:(?:fichier|enregistrement)\s*(?:n°\s*)?(\d{1,2})\s*[,:]?\s*)?`;
const SPAN = new RegExp(`^${FILE}(?:de\\s+)?(${CLOCK})\\s*(?:à|-|–|—|…)\\s*(${CLOCK})$`, 'iu');

/**
 * Reads a stretch of a recording as people write it: « 41:05 à 42:10 », « fichier 2, 0:12 à 0:15 ». Times are those of
 * the recording as it was dropped.
 *
 * @returns `undefined` when it is none, or ends before it begins.
 */
export function parseSourceSpan(text: string): SourceSpan | undefined {
  const [, file = '1', start = '', end = ''] = SPAN.exec(text.trim()) ?? [];
  if (start === '') return undefined;
  const span = { file: Number(file) - 1, startSeconds: secondsOf(start), endSeconds: secondsOf(end) };
  return span.file >= 0 && span.endSeconds > span.startSeconds ? span : undefined;
}

/** « 41:05 à 42:10 », with the rank of the file when it is not the first. */
export function formatSourceSpan({ file, startSeconds, endSeconds }: SourceSpan): string {
  return `${file === 0 ? '' : `fichier ${file + 1}, `}${clock(startSeconds)} à ${clock(endSeconds)}`;
}

const secondsOf = (text: string) =>
  text
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => Math.round((total * 60 + Number(part)) * 1000) / 1000, 0);

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const thousandths = Math.round((seconds - whole) * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const fraction = thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0')}`;
  return `${hours === 0 ? '' : `${hours}:`}${two(minutes)}:${two(whole % 60)}${fraction}`;
}

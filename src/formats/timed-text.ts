import type { Cue } from '../model/transcript.ts';

const TIME = String.raw`(?:(?:(\d{1,4})\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[.,:;]\s?(\d{1,3}))?|(\d{1,6})[.,](\d{1,3}))`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*(?:-{1,3}|—|–)?\s?[>→]\s*${TIME}(.*)$`, 'u');
const SETTINGS = /^(?:\s*(?:vertical|line|position|size|align|region|[XY][12]):\S+)*\s*$/iu;
const BLOCK = /^(?:NOTE|STYLE|REGION)\b/u;
const INDEX = /^\s*\d{1,6}\s*$/u;
const CHARACTERS_PER_SECOND = 15;

type RawCue = { readonly startSeconds: number; readonly endSeconds: number; readonly lines: string[] };

/**
 * Reads the cues of an SRT or WebVTT file, driven by its timing lines alone: whatever stands between two of them is text,
 * but for indexes, identifiers and comment blocks. No cue is lost for a missing blank line, index or header.
 *
 * @param toText makes plain text of a cue's lines; gives the speaker if the format names one.
 * @returns cues in the order of time, each ending after its start.
 */
export function parseTimedText(
  text: string,
  toText: (payload: string) => Pick<Cue, 'text' | 'speaker'>,
): Cue[] {
  const raw = rawCues(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/));
  const sorted = raw.sort((one, other) => one.startSeconds - other.startSeconds);
  return sorted.flatMap((cue, rank) => {
    const payload = toText(cue.lines.join('\n').trim());
    if (payload.text === '') return [];
    const end = soundEnd(cue, sorted[rank + 1]?.startSeconds, payload.text);
    return [{ startSeconds: cue.startSeconds, endSeconds: end, ...payload }];
  });
}

/** Whether a text holds at least one timing line. */
export function isTimedText(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some((line) => TIMING.test(line));
}

function rawCues(lines: readonly string[]): RawCue[] {
  const cues: RawCue[] = [];
  let inBlock = false;
  for (const line of lines) {
    const timing = TIMING.exec(line);
    const isBlank = line.trim() === '';
    const current = cues.at(-1);
    if (timing !== null) {
      if (current !== undefined) dropLabel(current.lines);
      cues.push(cueOf(timing));
      inBlock = false;
    } else if (BLOCK.test(line) && (current === undefined || current.lines.at(-1) === '')) inBlock = true;
    else if (isBlank) inBlock = false;
    if (timing === null && !inBlock) current?.lines.push(line.trim());
  }
  return cues;
}

/** Removes the index or identifier of the next cue from the end of this one's lines. */
function dropLabel(lines: string[]): void {
  const last = lines.findLastIndex((line) => line !== '');
  const label = lines[last];
  if (label === undefined) return;
  const hasTextBefore = lines.slice(0, last).some((line) => line !== '');
  const standsApart = hasTextBefore && lines[last - 1] === '' && last === lines.length - 1;
  const isIndex = INDEX.test(label) && (hasTextBefore || lines.length - 1 === last);
  if (isIndex || standsApart) lines.splice(last);
}

function cueOf(timing: RegExpExecArray): RawCue {
  const settings = timing[13] ?? '';
  return {
    startSeconds: secondsOf(timing.slice(1, 7)),
    endSeconds: secondsOf(timing.slice(7, 13)),
    lines: SETTINGS.test(settings) ? [] : [settings.trim()],
  };
}

function secondsOf([hours, minutes, seconds, fraction, bareSeconds, bareFraction]: readonly (
  | string
  | undefined
)[]): number {
  const whole = bareSeconds === undefined ? clockOf(hours, minutes, seconds) : Number(bareSeconds);
  return Number(`${whole}.${fraction ?? bareFraction ?? '0'}`);
}

const clockOf = (hours = '0', minutes = '0', seconds = '0') =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);

/** The cue's end, or a likely one when the file says it ends before it starts. */
function soundEnd(cue: RawCue, nextStart: number | undefined, text: string): number {
  if (cue.endSeconds > cue.startSeconds) return cue.endSeconds;
  const likely = cue.startSeconds + Math.max(1, text.length / CHARACTERS_PER_SECOND);
  return nextStart !== undefined && nextStart > cue.startSeconds ? Math.min(likely, nextStart) : likely;
}

/** `HH:MM:SS.mmm`, with the separator of the format; hours take as many digits as they need. */
export function formatTimestamp(seconds: number, separator: '.' | ','): string {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
  const whole = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${clock.map((part) => pad(part, 2)).join(':')}${separator}${pad(milliseconds % 1000, 3)}`;
}

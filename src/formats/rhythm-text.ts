import type { Rhythm, Weekday } from '../model/rhythm.ts';
import { clockText, parseClock, weekdayName, weekdayNamed } from './calendar-moment.ts';

/** Where nothing else is written. */
const DEFAULT_MINUTE = 7 * 60;
const COUNTS = ['deux', 'trois', 'quatre'];
const RANKS = ['premier', 'deuxième', 'troisième', 'quatrième'];

/**
 * Reads a rhythm as people say it: « chaque mardi à 7:00 », « un mardi sur deux à 7 h », « le premier mardi du mois »,
 * « chaque jour à 7 h ».
 *
 * @returns `undefined` when it is not understood.
 */
export function parseRhythm(text: string): Rhythm | undefined {
  const said = text.trim().toLowerCase().normalize('NFC');
  const split = /^(.*?)(?:\s+à\s+(\S.*))?$/u.exec(said);
  const minuteOfDay = split?.[2] === undefined ? DEFAULT_MINUTE : parseClock(split[2]);
  if (minuteOfDay === undefined) return undefined;
  const days = split?.[1] ?? '';
  if (/^(?:chaque jour|tous les jours)$/u.test(days)) return { kind: 'daily', minuteOfDay };
  return weekly(days, minuteOfDay) ?? monthly(days, minuteOfDay);
}

function weekly(days: string, minuteOfDay: number): Rhythm | undefined {
  const each = /^(?:chaque|tous les|le|un)\s+(\p{L}+?)s?(?:\s+sur\s+(\p{L}+|\d))?$/u.exec(days);
  const weekday = weekdayNamed(each?.[1] ?? '');
  if (each === null || weekday === undefined) return undefined;
  const everyWeeks = each[2] === undefined ? 1 : weeksOf(each[2]);
  if (everyWeeks === undefined) return undefined;
  return { kind: 'weekly', weekday: weekday as Weekday, everyWeeks, minuteOfDay };
}

function weeksOf(word: string): 1 | 2 | 3 | 4 | undefined {
  const count = COUNTS.includes(word) ? COUNTS.indexOf(word) + 2 : Number(word);
  return count === 1 || count === 2 || count === 3 || count === 4 ? count : undefined;
}

function monthly(days: string, minuteOfDay: number): Rhythm | undefined {
  const found = /^(?:chaque|le)\s+(\p{L}+)\s+(\p{L}+)\s+(?:du|de chaque)\s+mois$/u.exec(days);
  const weekday = weekdayNamed(found?.[2] ?? '');
  if (found === null || weekday === undefined) return undefined;
  const rank = found[1] === 'dernier' ? 'last' : RANKS.indexOf(found[1] ?? '') + 1;
  if (rank !== 'last' && rank !== 1 && rank !== 2 && rank !== 3 && rank !== 4) return undefined;
  return { kind: 'monthly', weekday: weekday as Weekday, rank, minuteOfDay };
}

/** The rhythm as one reads it again. */
export function formatRhythm(rhythm: Rhythm): string {
  return `${daysOf(rhythm)} à ${clockText(rhythm.minuteOfDay)}`;
}

function daysOf(rhythm: Rhythm): string {
  if (rhythm.kind === 'daily') return 'chaque jour';
  const day = weekdayName(rhythm.weekday);
  if (rhythm.kind === 'monthly')
    return `le ${rhythm.rank === 'last' ? 'dernier' : RANKS[rhythm.rank - 1]} ${day} du mois`;
  return rhythm.everyWeeks === 1 ? `chaque ${day}` : `un ${day} sur ${COUNTS[rhythm.everyWeeks - 2]}`;
}

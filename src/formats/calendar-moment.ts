import { addDays, calendarDay, momentOf, weekdayOf } from '../model/calendar.ts';
import { parseCalendarDate } from './calendar-date.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const DAY_NAME = `(${DAYS.join('|')})`;
const TIME = /\s*(?:à\s*)?(\d{1,2})\s*(?:h|:)\s*(\d{2})?$/iu;

/**
 * Reads a moment as people write it: « vendredi 13 mars 2026 à 18 h », `2026-03-13 18:00`, « 13 mars 2026 ».
 *
 * @param defaultTime when only the day is written, `07:00`.
 * @returns `2026-03-13T18:00`, or `undefined` when it is no moment.
 */
export function parseMoment(text: string, defaultTime: string): string | undefined {
  const plain = text.trim().replace(/T(?=\d{2}:)/, ' ');
  const time = TIME.exec(plain);
  const day = parseCalendarDate(
    plain
      .replace(TIME, '')
      .replace(new RegExp(`^${DAY_NAME}\\s+`, 'iu'), '')
      .replace(/\s*à$/u, ''),
  );
  if (day === undefined) return undefined;
  if (time === null) return `${day}T${defaultTime}`;
  const clock = clockOf(time[1], time[2]);
  return clock === undefined ? undefined : `${day}T${clock}`;
}

/** A time of day as people write it: « 7:00 », « 7 h », « 18h30 ». @returns minutes after midnight. */
export function parseClock(text: string): number | undefined {
  const time = TIME.exec(` ${text.trim()}`);
  const clock = time === null ? undefined : clockOf(time[1], time[2]);
  return clock === undefined ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The number of a day of the week, 1 for « lundi ». */
export function weekdayNamed(name: string): number | undefined {
  const rank = DAYS.indexOf(name.toLowerCase().replace(/s$/, '')) + 1;
  return rank === 0 ? undefined : rank;
}

/** The name of a day of the week. */
export const weekdayName = (weekday: number): string => DAYS[weekday - 1] ?? '';

/** « vendredi 18 h », with no date: the first one to come after an instant, as `2026-03-13 18:00`. */
export function nextNamedMoment(text: string, nowMs: number): string | undefined {
  const found = new RegExp(`^${DAY_NAME}(?:\\s+prochain)?(.*)$`, 'iu').exec(text.trim());
  const weekday = found === null ? undefined : weekdayNamed(found[1] ?? '');
  if (found === null || weekday === undefined) return undefined;
  const minutes = parseClock(found[2] ?? '');
  if (minutes === undefined && (found[2] ?? '').trim() !== '') return undefined;
  const clock = minutes === undefined ? '23:59' : clockText(minutes);
  const today = calendarDay(nowMs);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const first = `${addDays(today, ahead)}T${clock}`;
  const moment = first > momentOf(nowMs) ? first : `${addDays(today, ahead + 7)}T${clock}`;
  return moment.replace('T', ' ');
}

/** `07:00` for 420 minutes after midnight. */
export function clockText(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

function clockOf(hours = '', minutes = '00'): string | undefined {
  const isTime = Number(hours) <= 23 && Number(minutes) <= 59;
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

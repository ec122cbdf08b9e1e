import { addDays, instantAt, weekdayOf } from './calendar.ts';

/** A day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When approved testimonies go online, one at a time. Times are those of clocks in France. */
export type Rhythm = {
  /** Minutes after midnight. */
  readonly minuteOfDay: number;
} & (
  | { readonly kind: 'daily' }
  /** Every so many weeks: weeks are counted from that of 1 January 2024. */
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly everyWeeks: 1 | 2 | 3 | 4 }
  /** The first, second… or last of these days in each month. */
  | { readonly kind: 'monthly'; readonly weekday: Weekday; readonly rank: 1 | 2 | 3 | 4 | 'last' }
);

/** When nothing new goes online, both days included. Without an end, until someone writes one. */
export type Pause = { readonly from?: string; readonly until?: string };

/** How the network spreads its testimonies over time. */
export type Schedule = {
  readonly rhythm?: Rhythm;
  readonly pause?: Pause;
  /** What it has set itself for the season, in its own words: « 12 témoignages d’ici juin ». */
  readonly goal?: string;
};

/** A Monday. */
const FIRST_DAY = '2024-01-01';
const DAY_MS = 24 * 3600 * 1000;
/** A season is planned well within these. */
const MOST_DAYS = 366 * 10;

/** The first moments of a rhythm after an instant, outside the pause: as many as asked, fewer when the pause has no end. */
export function slotsAfter(
  { rhythm, pause }: Schedule,
  afterMs: number,
  today: string,
  count: number,
): number[] {
  const slots: number[] = [];
  if (rhythm === undefined) return slots;
  for (let day = 0; day < MOST_DAYS && slots.length < count; day += 1) {
    const date = addDays(today, day);
    const instantMs = instantAt(date, rhythm.minuteOfDay);
    if (falls(rhythm, date) && instantMs > afterMs && !isPaused(pause, date)) slots.push(instantMs);
  }
  return slots;
}

/** Whether a day is in the pause. */
export function isPaused(pause: Pause | undefined, day: string): boolean {
  if (pause === undefined || (pause.from === undefined && pause.until === undefined)) return false;
  return (pause.from ?? day) <= day && day <= (pause.until ?? day);
}

function falls(rhythm: Rhythm, date: string): boolean {
  switch (rhythm.kind) {
    case 'daily':
      return true;
    case 'weekly':
      return weekdayOf(date) === rhythm.weekday && weeksSinceFirst(date) % rhythm.everyWeeks === 0;
    case 'monthly':
      return weekdayOf(date) === rhythm.weekday && isRanked(date, rhythm.rank);
  }
}

const weeksSinceFirst = (date: string) =>
  Math.floor((Date.parse(date) - Date.parse(FIRST_DAY)) / (7 * DAY_MS));

function isRanked(date: string, rank: 1 | 2 | 3 | 4 | 'last'): boolean {
  if (rank === 'last') return addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === rank;
}

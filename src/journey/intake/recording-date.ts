import { calendarDay, isCalendarDay } from '../../model/calendar.ts';

/**
 * The day a recording was most likely made: the one its name gives, as phones and people write it (`2026-03-12`,
 * `20260312`, `12-03-2026`, `12.03.26`), else the day its bytes were last changed.
 */
export function recordingDay(name: string, modifiedAtMs: number): string {
  const lastDay = calendarDay(modifiedAtMs + 366 * 86_400_000);
  const plausible = candidatesIn(name).find(
    (day) => isCalendarDay(day) && day >= '1990-01-01' && day <= lastDay,
  );
  return plausible ?? calendarDay(modifiedAtMs);
}

function candidatesIn(name: string): string[] {
  const yearFirst = [...name.matchAll(/(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
  const dayFirst = [
    ...name.matchAll(/(?<!\d[-_. ]?)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4}|\d{2})(?![-_. ]?\d)/g),
  ].map(
    ([, day = '', month = '', year = '']) =>
      `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return [...yearFirst, ...dayFirst];
}

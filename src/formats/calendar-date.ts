const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/**
 * Reads a day as people write it: `2026-03-12`, `12/03/2026`, `12 mars 2026`, « 1er août 2026 ».
 *
 * @returns `2026-03-12`, or `undefined` when it is no day of the calendar.
 */
export function parseCalendarDate(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso !== null) return calendarDate(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(plain);
  if (slashed !== null) return calendarDate(slashed[3], slashed[2], slashed[1]);
  const spoken = /^(\d{1,2})(?:er)?\s+([a-z]+)\s+(\d{4})$/.exec(plain);
  if (spoken === null) return undefined;
  return calendarDate(spoken[3], String(MONTHS.indexOf(spoken[2] ?? '') + 1), spoken[1]);
}

function calendarDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}

/** The same day, some years later; 29 February becomes 28 February. */
export function yearsAfter(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  return calendarDate(year, date.slice(5, 7), date.slice(8)) ?? `${year}-02-28`;
}

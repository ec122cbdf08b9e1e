/** The network lives in Savoie: its days begin at midnight in Paris, wherever the computer thinks it is. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** Calendar day of an instant in Paris, `2026-03-12`. */
export function calendarDay(instantMs: number): string {
  return DAY.format(instantMs);
}

/** Whether a text is a day that exists, written `2026-03-12`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.valueOf()) && instant.toISOString().startsWith(text);
}

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The instant at which clocks in France show a day and a number of minutes after midnight, in milliseconds since 1970. */
export function instantAt(day: string, minuteOfDay: number): number {
  const asUtcMs = Date.parse(day) + minuteOfDay * MINUTE_MS;
  // The offset at a nearby instant, then at the instant found: right on both sides of a change of hour.
  const nearMs = asUtcMs - offsetMs(asUtcMs);
  return asUtcMs - offsetMs(nearMs);
}

/** The instant of a moment as clocks in France show it, `2026-03-12T07:00`; `T24:00` is the end of the day. */
export function instantOf(moment: string): number {
  const [hours = 0, minutes = 0] = moment.slice(11).split(':').map(Number);
  return instantAt(moment.slice(0, 10), hours * 60 + minutes);
}

/** What clocks in France show at an instant, `2026-03-12T07:00`. */
export function momentOf(instantMs: number): string {
  return CLOCK.format(instantMs).replace(', ', 'T');
}

const offsetMs = (instantMs: number) => Date.parse(`${momentOf(instantMs)}Z`) - floorMinute(instantMs);

const floorMinute = (instantMs: number) => Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;

/** The day some days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days from one day to another; negative when the second is before. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

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

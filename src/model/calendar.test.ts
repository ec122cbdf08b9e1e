import { describe, expect, it } from 'vitest';
import { calendarDay, isCalendarDay } from './calendar.ts';

describe('calendarDay', () => {
  it('changes at midnight in Paris, summer and winter', () => {
    expect(calendarDay(Date.parse('2026-07-14T21:59:59Z'))).toBe('2026-07-14');
    expect(calendarDay(Date.parse('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
    expect(calendarDay(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });
});

describe('isCalendarDay', () => {
  it.each(['2026-02-28', '2028-02-29'])('accepts %s', (day) => expect(isCalendarDay(day)).toBe(true));
  it.each(['2026-02-30', '12/03/2026', '2026-3-1', ''])('refuses %j', (day) =>
    expect(isCalendarDay(day)).toBe(false),
  );
});

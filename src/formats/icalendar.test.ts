import { describe, expect, it } from 'vitest';
import type { Meeting } from '../model/meeting.ts';
import { formatICalendar } from './icalendar.ts';

const MEETING: Meeting = {
  day: '2027-03-12',
  hours: { startsAt: '18:30', endsAt: '21:00' },
  place: 'Maison des associations, Chambéry',
};

const written = (meeting: Meeting) =>
  formatICalendar(meeting, {
    title: 'Rencontre ouverte',
    author: 'Anima 2 Savoie',
    siteUrl: 'https://exemple.fr/podcast/',
  });

describe('an invitation for calendars', () => {
  it('names the hours of Paris, winter and summer', () => {
    expect(written(MEETING)).toContain('DTSTART;TZID=Europe/Paris:20270312T183000\r\n');
    expect(written(MEETING)).toContain('DTEND;TZID=Europe/Paris:20270312T210000\r\n');
    expect(written(MEETING)).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n');
  });

  it('takes the whole day when no hour is known', () => {
    expect(written({ day: '2027-03-12' })).toContain('DTSTART;VALUE=DATE:20270312\r\n');
  });

  it('keeps commas, semicolons and new lines within its values', () => {
    expect(written({ ...MEETING, title: 'Un cercle ; un repas\nFIN' })).toContain(
      'SUMMARY:Un cercle \\; un repas\\nFIN\r\n',
    );
    expect(written(MEETING)).toContain('LOCATION:Maison des associations\\, Chambéry\r\n');
  });

  it('cuts lines at 75 bytes, never within a letter', () => {
    const title = 'é'.repeat(200);
    const lines = written({ ...MEETING, title }).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(written({ ...MEETING, title }).replaceAll('\r\n ', '')).toContain(title);
  });
});

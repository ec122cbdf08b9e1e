import type { Meeting } from '../model/meeting.ts';
import { bytesOf } from './rss/text.ts';

/** What an invitation says besides the meeting itself. */
export type Invitation = {
  readonly title: string;
  /** The network. */
  readonly author: string;
  /** Address of the site, for those who see the invitation in their calendar. */
  readonly siteUrl: string;
};

const MAX_LINE_BYTES = 75;

/** Central European time, with its summer hour (RFC 5545, 3.6.5): the network lives in Savoie. */
const PARIS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A meeting as a file that calendars take (iCalendar, RFC 5545). The same meeting always gives the same bytes. */
export function formatICalendar(meeting: Meeting, { title, author, siteUrl }: Invitation): string {
  const { day, place, url } = meeting;
  const { host } = new URL(siteUrl);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(author)}//Passe-Parole//FR`,
    ...(meeting.hours === undefined ? [] : PARIS),
    'BEGIN:VEVENT',
    `UID:rencontre-${day}@${host}`,
    // RFC 5545 wants the instant of writing; one that comes from the meeting keeps the file the same from run to run.
    `DTSTAMP:${compact(day)}T000000Z`,
    ...times(meeting),
    `SUMMARY:${text(meeting.title ?? title)}`,
    ...(place === undefined ? [] : [`LOCATION:${text(place)}`]),
    `URL:${url ?? siteUrl}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function times({ day, hours }: Meeting): readonly string[] {
  if (hours === undefined) return [`DTSTART;VALUE=DATE:${compact(day)}`];
  const at = (name: string, clock: string) =>
    `${name};TZID=Europe/Paris:${compact(day)}T${clock.replace(':', '')}00`;
  return [at('DTSTART', hours.startsAt), ...(hours.endsAt ? [at('DTEND', hours.endsAt)] : [])];
}

const compact = (day: string) => day.replaceAll('-', '');

/** A value of type TEXT (RFC 5545, 3.3.11). */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');
}

/** A line cut where it is longer than 75 bytes (RFC 5545, 3.1), never within a character. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    const last = parts.at(-1) ?? '';
    const room = parts.length === 1 ? MAX_LINE_BYTES : MAX_LINE_BYTES - 1;
    if (bytesOf(last + letter) > room) parts.push(letter);
    else parts.splice(-1, 1, last + letter);
  }
  return parts.join('\r\n ');
}

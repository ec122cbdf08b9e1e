import type { MeetingHours } from '../model/meeting.ts';

const HOUR = String.raw`(\d{1,2})\s*(?:h|:|heures?)\s*(\d{2})?`;
const HOURS = new RegExp(`^(?:de\\s+|à\\s+)?${HOUR}(?:\\s*(?:à|-|–|jusqu'à|jusqu’à)\\s*${HOUR})?$`, 'u');

/** Reads hours as people write them: « 18h30 », « 18 h 30 à 21 h », « 18:30-21:00 »; `undefined` when they are none. */
export function parseMeetingHours(text: string): MeetingHours | undefined {
  const found = HOURS.exec(
    text
      .normalize('NFC')
      .replace(/[\u00A0\u202F]/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (found === null) return undefined;
  const startsAt = clock(found[1], found[2]);
  if (startsAt === undefined) return undefined;
  if (found[3] === undefined) return { startsAt };
  const endsAt = clock(found[3], found[4]);
  return endsAt === undefined || endsAt <= startsAt ? undefined : { startsAt, endsAt };
}

/** « 18h30 à 21h00 ». */
export function formatMeetingHours({ startsAt, endsAt }: MeetingHours): string {
  const spoken = (time: string) => time.replace(':', 'h');
  return endsAt === undefined ? spoken(startsAt) : `${spoken(startsAt)} à ${spoken(endsAt)}`;
}

function clock(hours = '', minutes = '00'): string | undefined {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

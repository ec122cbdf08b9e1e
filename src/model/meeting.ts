/** The network's next open meeting, for those whom a testimony has moved. Its hours are those of Paris. */
export type Meeting = {
  /** Calendar day, `2027-03-12`. */
  readonly day: string;
  readonly hours?: MeetingHours;
  readonly title?: string;
  readonly place?: string;
  /** Where to sign up or read more: an `http(s)` address. */
  readonly url?: string;
};

/** On a clock of 24 hours, `18:30`. */
export type MeetingHours = { readonly startsAt: string; readonly endsAt?: string };

/** Where the invitation that calendars read stands, relative to the public address. */
export const MEETING_PATH = 'rencontre.ics';

/** The same thing without its meeting, once the day of it is past. */
export function withoutPastMeeting<Holder extends { readonly nextMeeting?: Meeting }>(
  holder: Holder,
  today: string,
): Holder | Omit<Holder, 'nextMeeting'> {
  if (holder.nextMeeting === undefined || holder.nextMeeting.day >= today) return holder;
  const { nextMeeting: _past, ...others } = holder;
  return others;
}

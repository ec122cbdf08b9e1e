import type { meetingInFrench } from './meeting-fr.ts';
import { monthsInEnglish } from './months-en.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The next open meeting, in English. */
export const meetingInEnglish: typeof meetingInFrench = {
  title: 'Would you like to try it?',
  unnamed: 'Open meeting',
  invitation: 'Come as you are, to see: everyone is welcome.',
  when: (day, hours) => {
    const date = new Date(`${day}T00:00:00Z`);
    const month = monthsInEnglish[date.getUTCMonth()] ?? '';
    const said = `${WEEKDAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
    if (hours === undefined) return said;
    const { startsAt, endsAt } = hours;
    return endsAt === undefined ? `${said}, ${startsAt}` : `${said}, ${startsAt} to ${endsAt}`;
  },
  signUp: 'Read more, sign up',
  calendar: 'Add to my calendar',
  write: 'Our meetings are open to everyone. Write to us: we will tell you when the next one takes place.',
  contact: 'Write to us',
};

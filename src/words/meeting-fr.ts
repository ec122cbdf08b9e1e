import { monthsInFrench } from './months-fr.ts';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

type Hours = { readonly startsAt: string; readonly endsAt?: string };

/** The next open meeting, in French. */
export const meetingInFrench = {
  title: 'Envie de vivre l’expérience ?',
  unnamed: 'Rencontre ouverte',
  invitation: 'Venez comme vous êtes, pour voir : c’est ouvert à toutes et à tous.',
  /** « vendredi 12 mars 2027, de 18 h 30 à 21 h », from a calendar day and hours written 18:30. */
  when: (day: string, hours?: Hours): string => {
    const date = new Date(`${day}T00:00:00Z`);
    const number = date.getUTCDate() === 1 ? '1er' : date.getUTCDate();
    const month = monthsInFrench[date.getUTCMonth()] ?? '';
    const said = `${WEEKDAYS[date.getUTCDay()] ?? ''} ${number} ${month} ${date.getUTCFullYear()}`;
    if (hours === undefined) return said;
    const { startsAt, endsAt } = hours;
    if (endsAt === undefined) return `${said}, à ${clockHour(startsAt)}`;
    return `${said}, de ${clockHour(startsAt)} à ${clockHour(endsAt)}`;
  },
  signUp: 'En savoir plus, s’inscrire',
  calendar: 'Ajouter à mon agenda',
  write:
    'Nos rencontres sont ouvertes à toutes et à tous. Écrivez-nous : nous vous dirons quand a lieu la prochaine.',
  contact: 'Nous écrire',
};

/** « 18 h 30 », « 9 h ». */
function clockHour(clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

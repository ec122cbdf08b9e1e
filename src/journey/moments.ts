import { weekdayName } from '../formats/calendar-moment.ts';
import { momentOf, weekdayOf } from '../model/calendar.ts';
import type { Fiche } from '../model/fiche.ts';
import type { Standing, StandingFacts } from '../model/standing.ts';
import { pageWords } from '../words/pages.ts';
import { moments } from '../words/standing.ts';

/** What the moments of a testimony are told from. */
export type MomentFacts = {
  readonly standing: Standing;
  readonly facts: StandingFacts;
  readonly fiche: Fiche;
  /** When it goes online, in milliseconds since 1970. */
  readonly plannedMs?: number;
  /** Last day of the accord that ends first. */
  readonly until?: string;
};

/** When it goes online, until when the network may object, and until when the accord holds: one sentence each. */
export function momentsOf({ standing, facts, fiche, plannedMs, until }: MomentFacts): readonly string[] {
  const { objectionUntil } = fiche.backstage;
  if (standing.state === 'scheduled')
    return [plannedMs === undefined ? moments.paused : moments.planned(...spoken(momentOf(plannedMs)))];
  if (standing.state === 'ready' && objectionUntil !== undefined)
    return [moments.unopposed(...spoken(objectionUntil))];
  if (standing.state === 'online' && facts.daysLeft !== undefined && until !== undefined)
    return [moments.daysLeft(spokenDay(until), facts.daysLeft)];
  return [];
}

const spoken = (moment: string): [day: string, time: string] => [
  spokenDay(moment.slice(0, 10)),
  spokenTime(moment.slice(11)),
];

/** « mardi 12 janvier 2027 » */
const spokenDay = (day: string) => `${weekdayName(weekdayOf(day))} ${pageWords('fr').day(day)}`;

/** « 7 h », « 18 h 30 » */
const spokenTime = (clock: string) => {
  const [hours = '', minutes = ''] = clock.split(':');
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
};

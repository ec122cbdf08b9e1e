import type { TakenIn } from '../journey/intake/intake.ts';
import { saysReady } from '../journey/publication.ts';
import { calendarDay, daysBetween } from '../model/calendar.ts';
import type { Fiche } from '../model/fiche.ts';
import { type Awaiting, type Plan, planOf } from '../model/plan.ts';
import type { Schedule } from '../model/rhythm.ts';
import { type Standing, type StandingFacts, standingOf } from '../model/standing.ts';
import type { Drafted } from './drafting.ts';
import type { Publishable } from './publishing.ts';

/** A drafted testimony and where it stands. */
export type Assessed = {
  readonly drafted: Drafted;
  readonly facts: StandingFacts;
  readonly standing: Standing;
  /** When it goes online, in milliseconds since 1970, while it waits for that alone. */
  readonly plannedMs?: number;
};

/** What the moment says: the clock, and when the network lets things go online. */
export type Now = { readonly nowMs: number; readonly schedule: Schedule };

/**
 * Derives where each testimony stands. What lacks nothing waits for its moment; a demonstration waits for none, and steps
 * back as soon as a real testimony is online.
 */
export function assess(all: readonly Drafted[], now: Now): readonly Assessed[] {
  const complete = all
    .map((drafted) => assessOne(drafted, now))
    .filter(({ standing }) => standing.state === 'online');
  const plan = planOf(complete.flatMap(awaiting), now.schedule, now.nowMs);
  const assessed = all.map((drafted) => assessOne(drafted, now, { plan }));
  const realOnline = assessed.some(
    ({ drafted, standing }) => standing.state === 'online' && !ficheOf(drafted).demonstration,
  );
  if (!realOnline) return assessed;
  return assessed.map((one) =>
    ficheOf(one.drafted).demonstration ? assessOne(one.drafted, now, { plan, steppedBack: true }) : one,
  );
}

/** What was public already comes back at once. */
function awaiting({ drafted }: Assessed): readonly Awaiting[] {
  const { publicId, firstPublishedAt, plannedAt } = drafted.takenIn.entry;
  const { number, demonstration, backstage } = ficheOf(drafted);
  if (firstPublishedAt !== undefined || demonstration) return [];
  return [
    {
      publicId,
      ...(number !== undefined && { number }),
      ...(backstage.publishOn !== undefined && { chosen: backstage.publishOn }),
      ...(plannedAt !== undefined && { plannedMs: Date.parse(plannedAt) }),
    },
  ];
}

/** What is needed to publish it, when it may be online. */
export function publishableOf({ drafted, standing }: Assessed): Publishable | undefined {
  const { gist, answer, takenIn } = drafted;
  if (standing.state !== 'online' || gist === undefined || takenIn.testimony === undefined) return undefined;
  if (!('leave' in answer)) return undefined;
  const { entry, testimony } = takenIn;
  return { entry, testimony, leave: answer.leave };
}

const ficheOf = ({ takenIn }: Drafted): Fiche => takenIn.settings.fiche;

type Circumstances = { readonly plan?: Plan; readonly steppedBack?: boolean };

function assessOne(drafted: Drafted, { nowMs }: Now, circumstances: Circumstances = {}): Assessed {
  const { takenIn, gist, answer, problems } = drafted;
  const { plan, steppedBack = false } = circumstances;
  const { publicId } = takenIn.entry;
  const plannedMs = plan?.get(publicId);
  const daysLeft = daysLeftOf(takenIn, calendarDay(nowMs));
  const facts: StandingFacts = {
    arriving: takenIn.arriving.length > 0,
    problems,
    drafted: gist !== undefined,
    refusals: 'leave' in answer ? [] : answer.refusals,
    transcript: transcriptStep(drafted),
    transcriptRequired: takenIn.testimony?.show.transcriptRequired ?? true,
    readyToBroadcast: saysReady(ficheOf(drafted), nowMs),
    steppedBack,
    doubtfulMasks: gist?.doubtfulMasks ?? [],
    awaitsItsMoment: plan?.has(publicId) === true && (plannedMs === undefined || plannedMs > nowMs),
    ...(daysLeft !== undefined && { daysLeft }),
  };
  return { drafted, facts, standing: standingOf(facts), ...(plannedMs !== undefined && { plannedMs }) };
}

/** A renewal takes a call and a signature: two months are left for it. */
const TOLD_DAYS = 60;

function daysLeftOf({ settings }: TakenIn, today: string): number | undefined {
  const ends = settings.people.flatMap(({ accord }) => accord?.until ?? []).sort();
  const days = ends[0] === undefined ? undefined : daysBetween(today, ends[0]);
  return days !== undefined && days >= 0 && days <= TOLD_DAYS ? days : undefined;
}

function transcriptStep({ gist, takenIn }: Drafted): StandingFacts['transcript'] {
  const hasTranscript = gist?.hasTranscript ?? takenIn.testimony?.transcript !== undefined;
  if (!hasTranscript) return 'absent';
  return takenIn.settings.fiche.transcriptReviewed ? 'read' : 'unread';
}

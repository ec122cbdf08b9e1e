import type { Fiche } from '../model/fiche.ts';
import { type Standing, type StandingFacts, standingOf } from '../model/standing.ts';
import type { Drafted } from './drafting.ts';
import type { Publishable } from './publishing.ts';

/** A drafted testimony and where it stands. */
export type Assessed = {
  readonly drafted: Drafted;
  readonly facts: StandingFacts;
  readonly standing: Standing;
};

/** Derives where each testimony stands. A demonstration steps back as soon as a real testimony is online. */
export function assess(all: readonly Drafted[]): readonly Assessed[] {
  const assessed = all.map((drafted) => assessOne(drafted, false));
  const realOnline = assessed.some(
    ({ drafted, standing }) => standing.state === 'online' && !ficheOf(drafted).demonstration,
  );
  if (!realOnline) return assessed;
  return assessed.map((one) => (ficheOf(one.drafted).demonstration ? assessOne(one.drafted, true) : one));
}

/** What is needed to publish it, when it may be online. */
export function publishableOf({ drafted, standing }: Assessed): Publishable | undefined {
  const { made, answer, takenIn } = drafted;
  if (standing.state !== 'online' || made === undefined || takenIn.testimony === undefined) return undefined;
  if (!('leave' in answer)) return undefined;
  return { entry: takenIn.entry, testimony: takenIn.testimony, leave: answer.leave };
}

const ficheOf = ({ takenIn }: Drafted): Fiche => takenIn.settings.fiche;

function assessOne(drafted: Drafted, steppedBack: boolean): Assessed {
  const { takenIn, made, answer, problems } = drafted;
  const fiche = ficheOf(drafted);
  const facts: StandingFacts = {
    arriving: takenIn.arriving.length > 0,
    problems,
    drafted: made !== undefined,
    refusals: 'leave' in answer ? [] : answer.refusals,
    transcript: transcriptStep(drafted),
    transcriptRequired: takenIn.testimony?.show.transcriptRequired ?? true,
    readyToBroadcast: fiche.readyToBroadcast,
    steppedBack,
  };
  return { drafted, facts, standing: standingOf(facts) };
}

function transcriptStep({ made, takenIn }: Drafted): StandingFacts['transcript'] {
  const present = made === undefined ? takenIn.testimony?.transcript : made.episode.transcript;
  if (present === undefined) return 'absent';
  return takenIn.settings.fiche.transcriptReviewed ? 'read' : 'unread';
}

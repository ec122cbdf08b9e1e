import type { Refusal } from '../model/gate.ts';
import type { ProblemText } from '../model/problem.ts';
import type { Standing, StandingFacts } from '../model/standing.ts';
import type { Folder } from '../ports/folder.ts';
import { letter } from '../words/letter.ts';
import { nextSteps, refusals, restingFacts } from '../words/standing.ts';

/** The letter's name: capital letters, so that it comes first. */
export const ANSWER = 'À LIRE.txt';

/** What the letter of one testimony is written from. */
export type Answer = {
  /** Relative to the episodes folder. */
  readonly folder: string;
  readonly title: string;
  readonly standing: Standing;
  readonly facts: StandingFacts;
  readonly problems: readonly ProblemText[];
  readonly arriving: readonly string[];
  readonly received?: { readonly file: string; readonly durationSeconds?: number };
  readonly remarks: readonly string[];
  /** Lines on names said in the recording. */
  readonly names: readonly string[];
  readonly contentCode?: string;
  /** Sentences on when it goes online, or when its accord ends. */
  readonly moments: readonly string[];
};

/** Writes « À LIRE.txt » in a testimony's folder: where it stands, and the one next thing. */
export async function writeAnswer(episodes: Folder, answer: Answer): Promise<void> {
  await episodes.writeText(`${answer.folder}/${ANSWER}`, letter(letterFacts(answer)));
}

function letterFacts(answer: Answer) {
  const { title, standing, facts, problems, arriving, received, remarks, names, contentCode } = answer;
  const { next, state } = standing;
  return {
    title,
    next: next === 'nothing' ? { fact: restingFacts[state], action: '' } : nextSteps[next],
    missing: [
      ...(next === 'give-accord' || next === 'complete-accord' ? lacking(facts.refusals) : []),
      ...(next === 'check-mask' ? facts.doubtfulMasks : []),
      ...answer.moments,
    ],
    problems,
    arriving,
    remarks,
    names,
    steps: {
      ...(received && { received }),
      soundReady: facts.drafted,
      transcript: facts.transcript,
      accord: facts.drafted && facts.refusals.length === 0,
      readyToBroadcast: facts.readyToBroadcast,
      online: state === 'online',
    },
    ...(contentCode !== undefined && facts.drafted ? { contentCode } : {}),
  };
}

/** While everything is still a no, a list of all that lacks would only discourage. */
function lacking(found: readonly Refusal[]): string[] {
  return found.includes('scope-not-agreed') || found.includes('no-accord')
    ? []
    : found.map((one) => refusals[one]);
}

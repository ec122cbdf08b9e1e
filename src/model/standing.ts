import type { Refusal } from './gate.ts';
import type { ProblemText } from './problem.ts';

/** Where a testimony stands. Derived at each sweep, never stored. */
type State =
  | 'arriving'
  | 'stopped'
  | 'draft'
  | 'ready'
  | 'scheduled'
  | 'online'
  | 'paused'
  | 'withdrawn'
  | 'expired';

/** The one thing to do next. */
type NextStep =
  | 'wait'
  | 'mend'
  | 'give-accord'
  | 'complete-accord'
  | 'listen-first'
  | 'renew-accord'
  | 'renew-soon'
  | 'add-transcript'
  | 'review-transcript'
  | 'check-mask'
  | 'say-ready'
  | 'nothing';

/** What a standing is derived from. */
export type StandingFacts = {
  /** Whether files of it are still being copied. */
  readonly arriving: boolean;
  /** What a person has to mend, whatever stops or not. */
  readonly problems: readonly ProblemText[];
  /** Whether the private draft could be made. */
  readonly drafted: boolean;
  /** What the gate answered for the feed; empty when it gave its leave. */
  readonly refusals: readonly Refusal[];
  readonly transcript: 'absent' | 'unread' | 'read';
  readonly transcriptRequired: boolean;
  readonly readyToBroadcast: boolean;
  /** Masked words whose place is not sure: a person listens before anything is public. */
  readonly doubtfulMasks: readonly string[];
  /** It lacks nothing but its moment, which has not come. */
  readonly awaitsItsMoment: boolean;
  /** Days left of the accord that ends first, when they are few. */
  readonly daysLeft?: number;
  /** A demonstration steps back as soon as a real testimony is online. */
  readonly steppedBack: boolean;
};

export type Standing = { readonly state: State; readonly next: NextStep };

/** Derives where a testimony stands and the one thing to do next. Online only when nothing at all is missing. */
export function standingOf(facts: StandingFacts): Standing {
  if (facts.refusals.includes('withdrawn')) return { state: 'withdrawn', next: 'nothing' };
  if (!facts.drafted) return notDrafted(facts);
  const withoutLeave = standingWithoutLeave(facts.refusals);
  if (withoutLeave !== undefined) return withoutLeave;
  if (facts.transcript === 'absent' && facts.transcriptRequired)
    return { state: 'draft', next: 'add-transcript' };
  if (facts.transcript === 'unread') return { state: 'draft', next: 'review-transcript' };
  if (facts.doubtfulMasks.length > 0) return { state: 'draft', next: 'check-mask' };
  if (!facts.readyToBroadcast) return { state: 'ready', next: 'say-ready' };
  if (facts.steppedBack) return { state: 'paused', next: 'nothing' };
  if (facts.awaitsItsMoment) return { state: 'scheduled', next: 'nothing' };
  if (facts.problems.length > 0) return { state: 'online', next: 'mend' };
  return { state: 'online', next: facts.daysLeft === undefined ? 'nothing' : 'renew-soon' };
}

function notDrafted({ arriving, problems }: StandingFacts): Standing {
  if (arriving && problems.length === 0) return { state: 'arriving', next: 'wait' };
  return { state: 'stopped', next: 'mend' };
}

function standingWithoutLeave(refusals: readonly Refusal[]): Standing | undefined {
  if (refusals.length === 0) return undefined;
  if (refusals.includes('no-accord') || refusals.includes('scope-not-agreed'))
    return { state: 'draft', next: 'give-accord' };
  if (refusals.includes('expired')) return { state: 'expired', next: 'renew-accord' };
  if (refusals.every((refusal) => refusal === 'not-listened-yet'))
    return { state: 'draft', next: 'listen-first' };
  return { state: 'draft', next: 'complete-accord' };
}

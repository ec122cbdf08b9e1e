import type { JourneyEvent } from '../app/events.ts';
import { verifying } from '../words/verifying.ts';

/** A long podcast repeats the same fault in each episode: the first ones show what it is. */
const SHOWN_OF_EACH = 3;

type Verified = Omit<Extract<JourneyEvent, { type: 'verified' }>, 'type'>;
type Fault = Verified['faults'][number];

/** What is said of a podcast that was verified: errors, warnings, then what they come to. */
export function verifiedLines({
  read,
  episodes,
  documents,
  listenedTo,
  faults,
}: Verified): readonly string[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  const conclusion = errors.length > 0 ? verifying.broken(errors.length) : verifying.advised(warnings.length);
  return [
    ...(read ? [verifying.count(episodes, listenedTo, documents)] : []),
    ...groups(errors).flatMap((alike) => told(alike, verifying.error)),
    ...groups(warnings).flatMap((alike) => told(alike, verifying.warning)),
    faults.length === 0 ? verifying.well : conclusion,
  ];
}

/** The same fault of several episodes: what is said of it differs only by what is quoted. */
function groups(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const alike = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.code} ${fault.fact.replace(/«[^»]*»|\s:\s.*$/g, '')}`;
    alike.set(key, [...(alike.get(key) ?? []), fault]);
  }
  return [...alike.values()];
}

function told(alike: readonly Fault[], say: (fact: string, advice: string) => string): readonly string[] {
  const shown = alike.slice(0, SHOWN_OF_EACH).map(({ fact, advice }) => say(fact, advice));
  const others = alike.length - shown.length;
  return others === 0 ? shown : [...shown, verifying.others(others)];
}

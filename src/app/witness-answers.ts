import type { Accord, Naming, Scope } from '../model/accord.ts';
import { witnessWords } from '../words/witness-page.ts';
import type { AccordAnswers } from './accords.ts';

/** What a person answers on their own page: silence is a no. */
export type WitnessAnswers = {
  readonly scopes: Readonly<Record<Scope, boolean>>;
  readonly naming: Naming;
  readonly voice: Accord['voice'];
  readonly adult: boolean;
  readonly sensitiveSubjectAgreed: boolean;
  readonly wantsToListenFirst: boolean;
};

/**
 * Their answers as a declaration. A yes that was not there before is an accord of today, for the usual time; fewer yeses
 * leave the accord as old as it is.
 */
export function answersToDeclare(
  { scopes, ...others }: WitnessAnswers,
  known: Accord,
  today: string,
): AccordAnswers {
  const isWithdrawn = known.withdrawnOn !== undefined;
  const isOver = known.until !== undefined && known.until < today;
  const saysMore = Object.entries(scopes).some(
    ([scope, agreed]) => agreed && !known.scopes[scope as keyof typeof scopes],
  );
  const saysYes = Object.values(scopes).some(Boolean);
  const isNew = saysMore || (saysYes && (isWithdrawn || isOver || known.collectedOn === undefined));
  const given: AccordAnswers = {
    collectedOn: today,
    collectedBy: witnessWords.how,
    until: undefined,
    withdrawnOn: undefined,
    // The page is theirs to keep: it says what they agreed to, and takes it back.
    copyGiven: true,
  };
  return { ...scopes, ...others, ...(isNew && given) };
}

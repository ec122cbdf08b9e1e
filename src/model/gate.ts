import type { Accord, Scope } from './accord.ts';

/** What may leave the private folder. */
export type Output =
  | 'feed'
  | 'page'
  | 'transcript'
  | 'fiche'
  | 'clip'
  | 'quote-card'
  | 'press-kit'
  | 'radio'
  | 'photo';

/** Why an output may not leave. */
export type Refusal =
  | 'no-accord'
  | 'withdrawn'
  | 'scope-not-agreed'
  | 'collection-undated'
  | 'copy-not-given'
  | 'no-end-date'
  | 'expired'
  | 'representatives-missing'
  | 'sensitive-not-agreed'
  | 'voice-not-agreed'
  | 'not-listened-yet';

/** What the gate decides on, besides the accords themselves. */
export type GateFacts = {
  readonly publicId: string;
  /** Calendar date, `2026-03-12`. */
  readonly today: string;
  /** Digest of what would be heard and read: sources and text, never encoded bytes. */
  readonly contentDigest: string;
  /** Whose voice is heard: the witness's own, or that of someone who reads for them. */
  readonly voice: Accord['voice'];
};

const SCOPES: Readonly<Record<Output, readonly Scope[]>> = {
  feed: ['broadcast'],
  page: ['broadcast'],
  transcript: ['broadcast'],
  fiche: ['broadcast'],
  clip: ['broadcast', 'clips'],
  'quote-card': ['broadcast', 'clips'],
  'press-kit': ['broadcast', 'press'],
  radio: ['broadcast', 'press'],
  photo: ['broadcast', 'image'],
};

/** Nominal: the private field makes it impossible to build one by hand. */
class Granted<Allowed extends Output> {
  readonly #grantedByGate = true;
  readonly output: Allowed;
  readonly publicId: string;

  constructor(output: Allowed, publicId: string) {
    this.output = output;
    this.publicId = publicId;
  }

  /** Whether it is for that testimony: a leave is not lent. */
  isFor(publicId: string): boolean {
    return this.#grantedByGate && this.publicId === publicId;
  }
}

/** Proof that every witness agreed, today, to this output of this testimony. Only the gate makes one. */
export type Leave<Allowed extends Output = Output> = Granted<Allowed>;

export type GateAnswer<Allowed extends Output> =
  | { readonly leave: Leave<Allowed> }
  | { readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * Decides whether an output may be public: every witness must have agreed, now, to all its scopes. Pure. Silence is
 * never a yes: no accord at all is a refusal, and so is one that could not be read (`undefined`). The order of the accords does not matter.
 */
export function askGate<Allowed extends Output>(
  output: Allowed,
  accords: readonly (Accord | undefined)[],
  facts: GateFacts,
): GateAnswer<Allowed> {
  const refusals =
    accords.length === 0 ? ['no-accord' as const] : accords.flatMap((one) => refusalsOf(one, output, facts));
  const [first, ...others] = [...new Set(refusals)].sort();
  if (first === undefined) return { leave: new Granted(output, facts.publicId) };
  return { refusals: [first, ...others] };
}

function refusalsOf(
  accord: Accord | undefined,
  output: Output,
  { today, contentDigest, voice }: GateFacts,
): Refusal[] {
  if (accord === undefined) return ['no-accord'];
  const conditions: readonly (readonly [boolean, Refusal])[] = [
    [accord.withdrawnOn === undefined, 'withdrawn'],
    [SCOPES[output].every((scope) => accord.scopes[scope]), 'scope-not-agreed'],
    [accord.collectedOn !== undefined && accord.collectedOn <= today, 'collection-undated'],
    [accord.copyGiven, 'copy-not-given'],
    [accord.until !== undefined, 'no-end-date'],
    [accord.until === undefined || today <= accord.until, 'expired'],
    [accord.adult || accord.legalRepresentatives >= 2, 'representatives-missing'],
    [!accord.sensitiveSubject || accord.sensitiveSubjectAgreed, 'sensitive-not-agreed'],
    [accord.voice === 'original' || voice === 're-read', 'voice-not-agreed'],
    [!accord.wantsToListenFirst || accord.validatedDigest === contentDigest, 'not-listened-yet'],
  ];
  return conditions.filter(([held]) => !held).map(([, refusal]) => refusal);
}

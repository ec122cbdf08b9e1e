import type { SourceSpan } from './time-map.ts';

/** What the witness agrees to, one yes or no each. */
export type Scope = 'broadcast' | 'clips' | 'press' | 'image';

/** How the person is named in public. */
export type Naming = 'full-name' | 'first-name' | 'role' | 'anonymous';

/** The declaration of one witness, as written in `accord.yaml`. Dates are calendar dates, `2026-03-12`. */
export type Accord = {
  readonly scopes: Readonly<Record<Scope, boolean>>;
  readonly naming: Naming;
  readonly voice: 'original' | 're-read';
  /** Of age; otherwise two legal representatives must have signed. */
  readonly adult: boolean;
  readonly legalRepresentatives: number;
  readonly sensitiveSubject: boolean;
  /** The person said yes to a sensitive subject being public, in so many words. */
  readonly sensitiveSubjectAgreed: boolean;
  readonly wantsToListenFirst: boolean;
  /** Content digest the person listened to and validated. */
  readonly validatedDigest?: string;
  /** Last day of the accord; at most 10 years after `collectedOn`. Absent while nothing is agreed. */
  readonly until?: string;
  readonly collectedOn?: string;
  /** How it was collected, in a few words: paper, spoken, e-mail. */
  readonly collectedBy?: string;
  /** Version of the text that was shown. */
  readonly textVersion?: string;
  readonly copyGiven: boolean;
  /** Where the proof is: a file beside the recording, or a passage of it. */
  readonly proof?: string;
  /** Where the accord is said in the recording: cut from every output. */
  readonly spoken?: SourceSpan;
  /** SHA-256 of the proof kept beside: a spoken passage once it was set apart. */
  readonly proofDigest?: string;
  readonly withdrawnOn?: string;
};

/** Who the witness is. Private: read only through `publicName`. */
export type Witness = { readonly firstName?: string; readonly lastName?: string; readonly role?: string };

/** Someone who testifies: who they are, and what they declared. */
export type Person = {
  readonly witness: Witness;
  /** Absent when their declaration cannot be read: what is not clear is not a yes. */
  readonly accord?: Accord;
};

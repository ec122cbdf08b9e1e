import type { Person } from './accord.ts';
import type { Fiche } from './fiche.ts';
import type { Identity } from './identity.ts';
import type { TakenUp } from './press.ts';
import type { SourceFile } from './recording.ts';
import type { Show } from './show.ts';

/** One testimony as its folder stands at the time of a sweep. */
export type Testimony = {
  readonly identity: Identity;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** The files of one interview, joined in this order. */
  readonly recordings: readonly [SourceFile, ...SourceFile[]];
  readonly transcript?: SourceFile;
  /** `transcription.md`, once a person has corrected it. */
  readonly review?: SourceFile;
  readonly picture?: SourceFile;
  readonly fiche: Fiche;
  /** Everyone who testifies, the first whose files have no suffix. */
  readonly people: readonly Person[];
  /** Where it was taken up: shown on the press page. */
  readonly takenUp?: readonly TakenUp[];
  readonly show: Show;
  /** The tools whose version changes what is made: `needs` of stages name them, so that another tool makes it again. */
  readonly toolVersions: {
    readonly audio: string;
    readonly images: string;
    readonly aligner: string;
    /** Absent while no model is installed. */
    readonly recogniser?: string;
  };
};

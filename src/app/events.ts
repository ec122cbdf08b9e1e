import type { BuildEvent } from '../engine/events.ts';
import type { ImportEvent, ImportReport } from '../journey/importing/import-podcast.ts';
import type { LeftFile } from '../journey/intake/left-files.ts';
import type { Verification } from '../journey/verifying/verify-online.ts';
import type { EpisodeListens } from '../model/listens.ts';
import type { PressLink } from '../model/press.ts';
import type { ProblemText } from '../model/problem.ts';
import type { Standing, StandingFacts } from '../model/standing.ts';

/** The steps of a testimony that are behind it. */
type TestimonySteps = Pick<StandingFacts, 'drafted' | 'transcript' | 'readyToBroadcast'> & {
  /** Everyone who testifies has said yes to everything that the podcast needs. */
  readonly agreed: boolean;
};

import type { Extracted } from './extracting.ts';

/** How one testimony stands after a sweep. */
export type TestimonyReport = {
  readonly publicId: string;
  /** Its folder, relative to `episodes/`. */
  readonly folder: string;
  readonly title: string;
  readonly standing: Standing;
  /** What is done, step by step. */
  readonly steps: TestimonySteps;
  readonly durationSeconds?: number;
  /** What a witness who listened validates; see `contentCode`. */
  readonly contentCode?: string;
  readonly problems: readonly ProblemText[];
  /** Our own fault stopped it. */
  readonly failed: boolean;
};

/** A link given to the press, with what it opens. */
export type ListedLink = PressLink & {
  readonly publicId: string;
  /** Whole while the show has a public address; else from there. */
  readonly address: string;
  /** Whether it answers: neither the network, nor the person, nor time has closed it. */
  readonly isOpen: boolean;
};

/** Everything that happens, in order. The terminal, the log and the pages only listen. */
export type JourneyEvent =
  | BuildEvent
  | { readonly type: 'adopted'; readonly file: string; readonly publicId: string }
  | {
      readonly type: 'joined';
      readonly file: string;
      readonly publicId: string;
      readonly adoptedOn: string;
    }
  | { readonly type: 'arriving'; readonly files: readonly string[] }
  | { readonly type: 'left'; readonly files: readonly LeftFile[] }
  | { readonly type: 'missing'; readonly publicIds: readonly string[] }
  | { readonly type: 'episodes-unreachable'; readonly folder: string }
  | { readonly type: 'standing'; readonly report: TestimonyReport }
  | { readonly type: 'published'; readonly online: number }
  | {
      readonly type: 'swept';
      readonly written: number;
      readonly removed: number;
      readonly runs: Readonly<Record<string, number>>;
    }
  | { readonly type: 'stopped-by-problem'; readonly problem: ProblemText }
  | { readonly type: 'listens'; readonly episodes: readonly EpisodeListens[] }
  | ({ readonly type: 'extracted' } & Extracted)
  | { readonly type: 'extract-noted'; readonly folder: string }
  | { readonly type: 'press-links'; readonly links: readonly ListedLink[] }
  | ImportEvent
  | ({ readonly type: 'imported' } & ImportReport)
  | ({ readonly type: 'verified' } & Verification);

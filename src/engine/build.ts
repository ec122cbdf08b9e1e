import type { ProblemText } from '../model/problem.ts';
import { Building } from './building.ts';
import type { BuildEvent } from './events.ts';
import type { Store } from './store.ts';
import type { Task } from './task.ts';

/**
 * How a task ended. What needs a refused, failed or stopped task ends the same way, without running.
 * - `refused`: a `Problem`, which a person can act on.
 * - `failed`: our own fault.
 * - `stopped`: the build's signal was aborted first, or the stage may not run in this build.
 */
export type Outcome<Out> =
  | { readonly kind: 'done'; readonly value: Out }
  | { readonly kind: 'refused'; readonly problem: ProblemText }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'stopped' };

export type BuildSettings<Ports> = {
  readonly store: Store;
  readonly ports: Ports;
  /** How many runs at once, at least 1. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Whether a stage may be run when it cannot be recalled; all may when absent. The others end as `stopped`. */
  readonly mayRun?: (stage: string) => boolean;
  readonly emit: (event: BuildEvent) => void;
  /**
   * The fingerprint that an earlier build gave to this very task, all of whose inputs are known to be the same: it is
   * recalled without a look at what it needs. What the store no longer holds is done as usual.
   */
  readonly known?: (task: Task<unknown, Ports>) => string | undefined;
  /** Whether what was refused of a subject is to be done again, rather than recalled. */
  readonly triesAgain?: (subject: string) => boolean;
};

export interface Build<Ports> {
  /** Does a task and all it needs, or recalls it. Never throws: what goes wrong is an outcome. */
  outcomeOf<Out>(task: Task<Out, Ports>): Promise<Outcome<Out>>;
  /** Waits until nothing that it began is still at work. */
  settled(): Promise<void>;
  /** Fingerprints met so far: what the store must keep. What is below a refused task has none. */
  readonly reached: ReadonlySet<string>;
  /** The fingerprint a task has got in this build; nothing when it has not been reached, or has none. */
  fingerprintOf(task: Task<unknown, Ports>): string | undefined;
  /** The fingerprints that these tasks and all they need have got in this build. */
  reachedBy(tasks: Iterable<Task<unknown, Ports>>): ReadonlySet<string>;
  /** How many runs were really begun, by stage name. */
  readonly runs: ReadonlyMap<string, number>;
}

/**
 * Starts a build: one pass over tasks, in which each is done at most once, and only when the store does not already
 * know what its inputs give.
 */
export function createBuild<Ports>(settings: BuildSettings<Ports>): Build<Ports> {
  return new Building(settings);
}

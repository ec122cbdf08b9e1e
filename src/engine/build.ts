import type { ProblemText } from '../model/problem.ts';
import type { BuildEvent } from './events.ts';
import type { Store } from './store.ts';
import type { Task } from './task.ts';

/** How a task ended. `blocked`: something it needs was refused or failed. */
export type Outcome<Out> =
  | { readonly kind: 'done'; readonly value: Out }
  | { readonly kind: 'refused'; readonly problem: ProblemText }
  | { readonly kind: 'failed'; readonly cause: unknown };

export type BuildSettings<Ports> = {
  readonly store: Store;
  readonly ports: Ports;
  /** How many runs at once. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly emit: (event: BuildEvent) => void;
};

export interface Build<Ports> {
  /** Does a task and all it needs, or recalls it. Never throws for a task's own failure. */
  outcomeOf<Out>(task: Task<Out, Ports>): Promise<Outcome<Out>>;
  /** Fingerprints met so far: what the store must keep. */
  readonly reached: ReadonlySet<string>;
  /** How many runs were really done, by stage name. */
  readonly runs: ReadonlyMap<string, number>;
}

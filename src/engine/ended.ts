import { Problem } from '../model/problem.ts';
import type { Outcome } from './build.ts';
import { canonicalJson } from './canonical-json.ts';
import type { BuildEvent } from './events.ts';
import { sha256 } from './fingerprint.ts';
import type { RunRecord } from './store.ts';
import type { Given, List } from './task.ts';

export type Done = {
  readonly kind: 'done';
  /** May be read from the store each time: a build of thousands of tasks holds few of them. */
  readonly value: unknown;
  /** Stands for the value in the fingerprints of what needs it: SHA-256 of its canonical JSON. */
  readonly digest: string;
};

/** A task that ended, as the build keeps it. */
export type Ended = Done | Exclude<Outcome<never>, { readonly kind: 'done' }>;

/** Thousands of tasks are given the same show: it is read once. */
const knownDigests = new WeakMap<object, string>();

export function endOfGiven({ value, identity }: Given<unknown>): Ended {
  if (typeof identity !== 'object' || identity === null)
    return { kind: 'done', value, digest: sha256(canonicalJson(identity)) };
  const digest = knownDigests.get(identity) ?? sha256(canonicalJson(identity));
  knownDigests.set(identity, digest);
  return { kind: 'done', value, digest };
}

/** A list ends as the first of its items that did not succeed, or with all their values. */
export function endOfList({ gather }: List<unknown, never>, items: readonly Ended[]): Ended {
  const met = items.filter((item): item is Done => item.kind === 'done');
  const unmet = items.find(({ kind }) => kind !== 'done');
  if (unmet !== undefined) return unmet;
  const digest = sha256(canonicalJson(['list', ...met.map((item) => item.digest)]));
  return {
    kind: 'done',
    digest,
    get value() {
      return gather(met.map(({ value }) => value));
    },
  };
}

export function endOfRecord(record: RunRecord): Ended {
  if (record.kind === 'problem') return { kind: 'refused', problem: record.problem };
  return new Recalled(record);
}

class Recalled implements Done {
  readonly kind = 'done';
  readonly #record: Extract<RunRecord, { readonly kind: 'value' }>;

  constructor(record: Extract<RunRecord, { readonly kind: 'value' }>) {
    this.#record = record;
  }

  get digest(): string {
    return this.#record.digest;
  }

  get value(): unknown {
    return this.#record.value;
  }
}

export function endOfThrown(cause: unknown, signal: AbortSignal): Ended {
  if (signal.aborted) return { kind: 'stopped' };
  return cause instanceof Problem ? { kind: 'refused', problem: cause.text } : { kind: 'failed', cause };
}

/** How a run's end is told. */
export function eventOf(ended: Ended, { stage, subject }: { stage: string; subject: string }): BuildEvent {
  switch (ended.kind) {
    case 'done':
      return { type: 'run-ended', stage, subject };
    case 'refused':
      return { type: 'run-refused', stage, subject, problem: ended.problem };
    case 'failed':
      return { type: 'run-failed', stage, subject, cause: ended.cause };
    case 'stopped':
      return { type: 'run-stopped', stage, subject };
  }
}

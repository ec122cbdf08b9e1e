import type { Build, BuildSettings, Outcome } from './build.ts';
import { type Done, type Ended, endOfGiven, endOfList, endOfRecord, endOfThrown, eventOf } from './ended.ts';
import { fingerprintOf } from './fingerprint.ts';
import { runOnce } from './run-once.ts';
import { createSlots } from './slots.ts';
import type { Run, Task } from './task.ts';

/** One run with its inputs, not read yet, and the name they give it. */
type Ready<Ports> = {
  readonly task: Run<unknown, Ports>;
  readonly needs: readonly [string, Done][];
  readonly fingerprint: string;
};

/** The build in the process itself. */
export class Building<Ports> implements Build<Ports> {
  readonly reached = new Set<string>();
  readonly runs = new Map<string, number>();
  readonly #settings: BuildSettings<Ports>;
  readonly #inSlot: ReturnType<typeof createSlots>;
  readonly #byTask = new Map<Task<unknown, Ports>, Promise<Ended>>();
  readonly #byFingerprint = new Map<string, Promise<Ended>>();
  readonly #fingerprints = new Map<Task<unknown, Ports>, string>();

  constructor(settings: BuildSettings<Ports>) {
    this.#settings = settings;
    this.#inSlot = createSlots(settings.concurrency);
  }

  async outcomeOf<Out>(task: Task<Out, Ports>): Promise<Outcome<Out>> {
    const ended = await this.#endOf(task);
    if (ended.kind !== 'done') return ended;
    try {
      // A task's run gives an Out, and the record of its fingerprint came from such a run.
      return { kind: 'done', value: ended.value as Out };
    } catch (cause) {
      return { kind: 'failed', cause };
    }
  }

  fingerprintOf(task: Task<unknown, Ports>): string | undefined {
    return this.#fingerprints.get(task);
  }

  reachedBy(tasks: Iterable<Task<unknown, Ports>>): ReadonlySet<string> {
    const seen = new Set<Task<unknown, Ports>>();
    const reached = new Set<string>();
    const waiting = [...tasks];
    for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
      if (seen.has(task)) continue;
      seen.add(task);
      waiting.push(
        ...(task.kind === 'run' ? Object.values(task.needs) : task.kind === 'list' ? task.items : []),
      );
      const fingerprint = this.#fingerprints.get(task);
      if (fingerprint !== undefined) reached.add(fingerprint);
    }
    return reached;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#byTask.values());
  }

  #endOf(task: Task<unknown, Ports>): Promise<Ended> {
    return once(this.#byTask, task, () =>
      this.#end(task).catch((cause: unknown) => endOfThrown(cause, this.#settings.signal)),
    );
  }

  async #end(task: Task<unknown, Ports>): Promise<Ended> {
    if (task.kind === 'given') return endOfGiven(task);
    if (task.kind === 'list')
      return endOfList(task, await Promise.all(task.items.map((item) => this.#endOf(item))));
    const known = await this.#recallKnown(task);
    if (known !== undefined) return known;
    const needs = await this.#needsOf(task);
    const met = needs.filter((need): need is [string, Done] => need[1].kind === 'done');
    const unmet = needs.find(([, { kind }]) => kind !== 'done');
    if (unmet !== undefined) return unmet[1];
    const ready = readyWith(task, met);
    this.#note(task, ready.fingerprint);
    return once(this.#byFingerprint, ready.fingerprint, () => this.#recallOrRun(ready));
  }

  async #recallKnown(task: Run<unknown, Ports>): Promise<Ended | undefined> {
    const fingerprint = this.#settings.known?.(task);
    if (fingerprint === undefined || this.#settings.signal.aborted) return undefined;
    const record = await this.#settings.store.recall(fingerprint);
    if (record?.kind !== 'value') return undefined;
    this.#note(task, fingerprint);
    return endOfRecord(record);
  }

  #note(task: Run<unknown, Ports>, fingerprint: string): void {
    this.reached.add(fingerprint);
    this.#fingerprints.set(task, fingerprint);
  }

  #needsOf(task: Run<unknown, Ports>): Promise<[string, Ended][]> {
    const needs = Object.entries(task.needs);
    return Promise.all(
      needs.map(async ([name, need]): Promise<[string, Ended]> => [name, await this.#endOf(need)]),
    );
  }

  async #recallOrRun(ready: Ready<Ports>): Promise<Ended> {
    if (this.#settings.signal.aborted) return { kind: 'stopped' };
    const known = await this.#settings.store.recall(ready.fingerprint);
    const again = known?.kind === 'problem' && this.#settings.triesAgain?.(ready.task.subject) === true;
    return known === undefined || again ? this.#inSlot(() => this.#run(ready)) : endOfRecord(known);
  }

  async #run(ready: Ready<Ports>): Promise<Ended> {
    const { signal, emit, mayRun } = this.#settings;
    const { stage, subject } = ready.task;
    if (signal.aborted || mayRun?.(stage) === false) return { kind: 'stopped' };
    this.runs.set(stage, (this.runs.get(stage) ?? 0) + 1);
    emit({ type: 'run-started', stage, subject });
    const ended = await this.#attempt(ready).catch((cause: unknown) => endOfThrown(cause, signal));
    emit(eventOf(ended, { stage, subject }));
    return ended;
  }

  async #attempt({ task, needs, fingerprint }: Ready<Ports>): Promise<Ended> {
    const { store } = this.#settings;
    const inputs = Object.fromEntries(needs.map(([name, { value }]) => [name, value]));
    const record = await runOnce(task, inputs, this.#settings);
    await store.remember(fingerprint, record);
    // The store reads its value when somebody asks for it: what was just made may weigh much.
    return endOfRecord((await store.recall(fingerprint)) ?? record);
  }
}

function readyWith<Ports>(task: Run<unknown, Ports>, needs: readonly [string, Done][]): Ready<Ports> {
  const { stage, version } = task;
  const digests = Object.fromEntries(needs.map(([name, { digest }]) => [name, digest]));
  return {
    task,
    needs,
    fingerprint: fingerprintOf({ stage, version, inputs: digests }),
  };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

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
  readonly runs = new Map<string, number>();
  readonly #settings: BuildSettings<Ports>;
  readonly #inSlot: ReturnType<typeof createSlots>;
  readonly #byTask = new WeakMap<Task<unknown, Ports>, Ended | Promise<Ended>>();
  readonly #byFingerprint = new Map<string, Ended | Promise<Ended>>();
  readonly #fingerprints = new WeakMap<Task<unknown, Ports>, string>();
  readonly #underWay = new Set<Promise<Ended>>();

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

  get reached(): ReadonlySet<string> {
    return new Set(this.#byFingerprint.keys());
  }

  fingerprintOf(task: Task<unknown, Ports>): string | undefined {
    return this.#fingerprints.get(task);
  }

  reachedBy(tasks: Iterable<Task<unknown, Ports>>): ReadonlySet<string> {
    const reached = new Set<string>();
    const waiting = [...tasks];
    for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
      if (task.kind === 'list') waiting.push(...task.items);
      const fingerprint = this.#fingerprints.get(task);
      if (task.kind !== 'run' || fingerprint === undefined || reached.has(fingerprint)) continue;
      reached.add(fingerprint);
      waiting.push(...Object.values(task.needs));
    }
    return reached;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #endOf(task: Task<unknown, Ports>): Promise<Ended> {
    if (task.kind === 'run') return once(this.#byTask, task, () => this.#begin(task));
    try {
      if (task.kind === 'given') return endOfGiven(task);
      return endOfList(task, await Promise.all(task.items.map((item) => this.#endOf(item))));
    } catch (cause) {
      return endOfThrown(cause, this.#settings.signal);
    }
  }

  async #begin(task: Run<unknown, Ports>): Promise<Ended> {
    const end = this.#end(task).catch((cause: unknown) => endOfThrown(cause, this.#settings.signal));
    this.#underWay.add(end);
    try {
      return await end;
    } finally {
      this.#underWay.delete(end);
    }
  }

  async #end(task: Run<unknown, Ports>): Promise<Ended> {
    const known = await this.#recallKnown(task);
    if (known !== undefined) return known;
    const ends = await this.#endsOf(task.needs);
    const met = ends.filter((need): need is [string, Done] => need[1].kind === 'done');
    const unmet = ends.find(([, { kind }]) => kind !== 'done');
    if (unmet !== undefined) return unmet[1];
    const ready = readyWith(task, met);
    this.#fingerprints.set(task, ready.fingerprint);
    return once(this.#byFingerprint, ready.fingerprint, () => this.#recallOrRun(ready));
  }

  async #recallKnown(task: Run<unknown, Ports>): Promise<Ended | undefined> {
    const fingerprint = this.#settings.known?.(task);
    if (fingerprint === undefined || this.#settings.signal.aborted) return undefined;
    const record = await this.#settings.store.recall(fingerprint);
    if (record?.kind !== 'value') return undefined;
    this.#fingerprints.set(task, fingerprint);
    return once(this.#byFingerprint, fingerprint, async () => endOfRecord(record));
  }

  #endsOf(needs: Run<unknown, Ports>['needs']): Promise<[string, Ended][]> {
    return Promise.all(
      Object.entries(needs).map(
        async ([name, need]): Promise<[string, Ended]> => [name, await this.#endOf(need)],
      ),
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

type Memory<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

/** What is made once per key: the way to it while it is made, then itself, which holds less. */
function once<Key, Value>(
  memory: Memory<Key, Value | Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Value | Promise<Value> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const making = make().then((value) => {
    memory.set(key, value);
    return value;
  });
  memory.set(key, making);
  return making;
}

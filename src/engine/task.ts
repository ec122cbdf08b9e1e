import type { StoredFile } from '../model/stored-file.ts';

/** What a stage may use while it runs. */
export type Context<Ports> = {
  readonly ports: Ports;
  /** Absolute path of a name in a folder of this run's own, which is gone when it ends. */
  readonly scratch: (name: string) => string;
  /** Moves a scratch file into the store. */
  readonly keep: (path: string) => Promise<StoredFile>;
  /** Keeps a text, in UTF-8, or bytes. */
  readonly keepContent: (content: string | Uint8Array, extension: string) => Promise<StoredFile>;
  /** Absolute path of a stored file: to read, never to write. */
  readonly pathOf: (file: StoredFile) => string;
  readonly signal: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly progress: (fraction: number) => void;
};

/** A value known before the build: a setting, a source file. */
export type Given<Out> = {
  readonly kind: 'given';
  readonly value: Out;
  /** What stands for the value in fingerprints: itself, or the digest of a file. JSON. */
  readonly identity: unknown;
};

/** One run of one stage on one subject, described and not yet done. */
export type Run<Out, Ports> = {
  readonly kind: 'run';
  readonly stage: string;
  readonly version: number;
  /** What it works on, for people and events: a public id. Not part of the fingerprint. */
  readonly subject: string;
  /** Told anew each time it is asked for: a build of thousands of runs holds those under way. */
  readonly needs: Readonly<Record<string, Task<unknown, Ports>>>;
  readonly run: (inputs: Readonly<Record<string, unknown>>, context: Context<Ports>) => Promise<Out>;
};

/** Several tasks seen as one, in their order. */
export type List<Out, Ports> = {
  readonly kind: 'list';
  readonly items: readonly Task<unknown, Ports>[];
  /** The values of the items, with their type. */
  readonly gather: (values: readonly unknown[]) => Out;
};

export type Task<Out, Ports> = Given<Out> | Run<Out, Ports> | List<Out, Ports>;

/** The values of a map of tasks. */
export type ValuesOf<Needs> = {
  readonly [Name in keyof Needs]: Needs[Name] extends Task<infer Out, never> ? Out : never;
};

/** A value known before the build. `identity` stands for it in fingerprints when the value itself should not. */
export function given<Out>(value: Out, identity: unknown = value): Given<Out> {
  return { kind: 'given', value, identity };
}

/** Several tasks seen as one: what needs it gets their values, in the same order. */
export function listOf<Item, Ports>(items: readonly Run<Item, Ports>[]): List<readonly Item[], Ports> {
  // The build gives each item's own value at its own rank.
  return { kind: 'list', items, gather: (values) => values as readonly Item[] };
}

export type StageDescription<Subject, Needs, Out, Ports> = {
  readonly name: string;
  /** To be raised when the same inputs would give something else. */
  readonly version: number;
  readonly subject: (subject: Subject) => string;
  readonly needs: (subject: Subject) => Needs;
  /** Must be deterministic, and give JSON: files are kept in the store and named by it. */
  readonly run: (inputs: ValuesOf<Needs>, context: Context<Ports>) => Promise<Out>;
};

/** One run of a stage. There may be hundreds of thousands: what it can tell again, it does not hold. */
class StageRun<Subject, Needs extends Readonly<Record<string, Task<unknown, Ports>>>, Out, Ports>
  implements Run<Out, Ports>
{
  readonly kind = 'run';
  readonly #stage: StageDescription<Subject, Needs, Out, Ports>;
  readonly #subject: Subject;

  constructor(stage: StageDescription<Subject, Needs, Out, Ports>, subject: Subject) {
    this.#stage = stage;
    this.#subject = subject;
  }

  get stage(): string {
    return this.#stage.name;
  }

  get version(): number {
    return this.#stage.version;
  }

  get subject(): string {
    return this.#stage.subject(this.#subject);
  }

  get needs(): Needs {
    return this.#stage.needs(this.#subject);
  }

  run(inputs: Readonly<Record<string, unknown>>, context: Context<Ports>): Promise<Out> {
    // The build gives each need's own value under its own name: that is what ValuesOf says.
    return this.#stage.run(inputs as ValuesOf<Needs>, context);
  }
}

/**
 * Makes `stage` for one set of ports. A stage is a pure description; applied to a subject it gives that subject's task,
 * always the same object, so that what two stages need is done once.
 */
export function stagesOver<Ports>() {
  return function stage<
    Subject extends object,
    Needs extends Readonly<Record<string, Task<unknown, Ports>>>,
    Out,
  >(description: StageDescription<Subject, Needs, Out, Ports>): (subject: Subject) => Run<Out, Ports> {
    const tasks = new WeakMap<Subject, Run<Out, Ports>>();
    return (subject) => {
      const known = tasks.get(subject);
      if (known !== undefined) return known;
      const task = new StageRun(description, subject);
      tasks.set(subject, task);
      return task;
    };
  };
}

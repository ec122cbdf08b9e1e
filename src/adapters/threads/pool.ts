import { ProgramNotStarted } from '../ffmpeg/run.ts';
import { startWorker, type Thread } from './thread.ts';
import type { Work, WorkControl, WorkName, WorkOrder } from './work.ts';

/** Worker threads that share out heavy computing: never more than asked for, whatever the number of testimonies. */
export interface Pool {
  /** How many pieces are worked on at once. */
  readonly size: number;
  /**
   * Does one piece of work on the next free thread, in order of asking; on this one where no thread starts.
   * @throws Error when it fails; ProgramNotStarted; the signal's reason when it is aborted.
   */
  do<Name extends WorkName>(
    name: Name,
    input: Work[Name]['input'],
    control: WorkControl,
  ): Promise<Work[Name]['output']>;
  /** Lets another program compute as if it were one of the threads: it waits for its turn, and takes one place. */
  beside<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens a pool of at most `size` threads, started when first needed; they do not keep the process alive.
 * @param start starts a thread; a test gives one that cannot.
 */
export function openPool(size: number, start: () => Promise<Thread> = startWorker): Pool {
  const threads = new Threads(start);
  const turns = new Turns(size);
  return {
    size,
    beside: (work) => turns.take(work),
    do: <Name extends WorkName>(name: Name, input: Work[Name]['input'], control: WorkControl) =>
      turns.take(async () => {
        control.signal.throwIfAborted();
        // Each name comes with its own input and is answered with its own output: see work.ts.
        const output = await threads.answer({ name, input } as WorkOrder, control);
        return output as Work[Name]['output'];
      }),
    close: () => threads.close(),
  };
}

/** Threads that started, idle ones first; none where they cannot. */
class Threads {
  readonly #start: () => Promise<Thread>;
  readonly #idle: Thread[] = [];
  readonly #all = new Set<Thread>();
  #cannotStart = false;

  constructor(start: () => Promise<Thread>) {
    this.#start = start;
  }

  async answer(order: WorkOrder, control: WorkControl): Promise<Work[WorkName]['output']> {
    const thread = this.#idle.pop() ?? (await this.#another());
    if (thread === undefined) return (await import('./works.ts')).doWork(order, control);
    try {
      const answer = await thread.ask(order, control);
      this.#idle.push(thread);
      if (answer.kind === 'done') return answer.output;
      control.signal.throwIfAborted();
      const cause = Object.assign(new Error(answer.reason), { name: answer.errorName });
      if (answer.errorName === ProgramNotStarted.name) throw new ProgramNotStarted(answer.reason, { cause });
      throw new Error(`${order.name} failed: ${answer.reason}`, { cause });
    } finally {
      if (!this.#idle.includes(thread)) this.#all.delete(thread);
    }
  }

  async #another(): Promise<Thread | undefined> {
    if (this.#cannotStart) return undefined;
    try {
      const thread = await this.#start();
      this.#all.add(thread);
      return thread;
    } catch {
      // Some systems and debuggers allow none: slower is better than not at all.
      this.#cannotStart = true;
      return undefined;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.stop()));
  }
}

/** Work done in order of asking, a few pieces at once. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((start) => this.#waiting.push(start));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

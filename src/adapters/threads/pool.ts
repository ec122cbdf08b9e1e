import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Work, WorkAnswer, WorkName } from './work.ts';

/** Worker threads that share out heavy computing: never more than asked for, whatever the number of testimonies. */
export interface Pool {
  /** How many pieces are worked on at once. */
  readonly size: number;
  /**
   * Does one piece of work on the next free thread, in order of asking.
   * @throws Error when the thread cannot start or fails; the signal's reason when it is aborted before starting.
   */
  do<Name extends WorkName>(
    name: Name,
    input: Work[Name]['input'],
    signal: AbortSignal,
  ): Promise<Work[Name]['output']>;
  /** Lets another program compute as if it were one of the threads: it waits for its turn, and takes one place. */
  beside<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens a pool of at most `size` threads, started when first needed; they do not keep the process alive. */
export function openPool(size: number): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const turns = new Turns(size);
  return {
    size,
    beside: (work) => turns.take(work),
    do: (name, input, signal) =>
      turns.take(async () => {
        signal.throwIfAborted();
        const worker = idle.pop() ?? startWorker();
        all.add(worker);
        const answer = await ask(worker, { name, input }, [input.samples.buffer]).catch((error: unknown) => {
          all.delete(worker);
          throw error;
        });
        idle.push(worker);
        if (answer.kind === 'failed') throw new Error(`${name} failed: ${answer.reason}`);
        // The worker answers each name with its own output: see sound.worker.ts.
        return answer.output as Work[typeof name]['output'];
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
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

function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const worker = isSource ? workerFromSource() : new Worker(new URL('./sound.worker.js', import.meta.url));
  worker.unref();
  return worker;
}

/** For development: Node 20 does not read TypeScript, and a thread does not take over the loader of its parent. */
function workerFromSource(): Worker {
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx)).href;
  const script = new URL('./sound.worker.ts', import.meta.url).href;
  return new Worker(
    `import('${loader}').then(({ register }) => { register(); return import('${script}'); });`,
    {
      eval: true,
    },
  );
}

function ask(worker: Worker, order: unknown, moved: ArrayBuffer[]): Promise<WorkAnswer> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const settle = (end: () => void) => {
      worker.unref();
      worker.off('message', answered).off('error', failed).off('exit', gone);
      end();
    };
    const answered = (answer: WorkAnswer) => settle(() => resolve(answer));
    const failed = (error: Error) => settle(() => reject(error));
    const gone = () => settle(() => reject(new Error('a worker thread stopped')));
    worker.on('message', answered).on('error', failed).on('exit', gone);
    worker.postMessage(order, moved);
  });
}

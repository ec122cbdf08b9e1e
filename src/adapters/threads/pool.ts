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
  close(): Promise<void>;
}

/** Opens a pool of at most `size` threads, started when first needed; they do not keep the process alive. */
export function openPool(size: number): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];
  const acquire = (): Worker | Promise<Worker> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (all.size >= size) return new Promise((take) => waiting.push(take));
    const worker = startWorker();
    all.add(worker);
    return worker;
  };
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const replace = (broken: Worker) => {
    all.delete(broken);
    const next = waiting.shift();
    if (next !== undefined) next(acquireNew(all));
  };
  return {
    size,
    async do(name, input, signal) {
      const worker = await acquire();
      if (signal.aborted) {
        release(worker);
        signal.throwIfAborted();
      }
      const answer = await ask(worker, { name, input }, [input.samples.buffer]).catch((error: unknown) => {
        replace(worker);
        throw error;
      });
      release(worker);
      if (answer.kind === 'failed') throw new Error(`${name} failed: ${answer.reason}`);
      // The worker answers each name with its own output: see sound.worker.ts.
      return answer.output as Work[typeof name]['output'];
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function acquireNew(all: Set<Worker>): Worker {
  const worker = startWorker();
  all.add(worker);
  return worker;
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

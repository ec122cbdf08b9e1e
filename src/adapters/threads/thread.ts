import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkAnswer, WorkCall, WorkControl, WorkOrder } from './work.ts';

type Ended = Exclude<WorkAnswer, { readonly kind: 'ready' } | { readonly kind: 'reached' }>;

/** A thread that does one piece of work at a time. */
export interface Thread {
  /** @throws Error when the thread itself stops. */
  ask(order: WorkOrder, control: WorkControl): Promise<Ended>;
  stop(): Promise<unknown>;
}

/**
 * Starts a thread; it does not keep the process alive while it has nothing to do.
 * @throws Error when it cannot start.
 */
export async function startWorker(): Promise<Thread> {
  const isSource = import.meta.url.endsWith('.ts');
  const worker = isSource ? workerFromSource() : new Worker(new URL('./sound.worker.js', import.meta.url));
  await answerOf(worker, ({ kind }) => kind === 'ready');
  return {
    ask: (order, control) => ask(worker, order, control),
    stop: () => worker.terminate(),
  };
}

/** For development: Node 20 does not read TypeScript, and a thread does not take over the loader of its parent. */
function workerFromSource(): Worker {
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx)).href;
  const script = new URL('./sound.worker.ts', import.meta.url).href;
  const code = `import('${loader}').then(({ register }) => { register(); return import('${script}'); });`;
  return new Worker(code, { eval: true });
}

async function ask(worker: Worker, order: WorkOrder, { signal, reached }: WorkControl): Promise<Ended> {
  const tell = (call: WorkCall, moved: ArrayBuffer[] = []) => worker.postMessage(call, moved);
  const stop = () => tell({ name: 'stop' });
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = answerOf(worker, (said): said is Ended => {
      if (said.kind === 'reached') reached?.(said.seconds);
      return said.kind === 'done' || said.kind === 'failed';
    });
    tell(order, 'samples' in order.input ? [order.input.samples.buffer] : []);
    return await answer;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The first thing a thread says that is waited for. */
function answerOf<Wanted extends WorkAnswer>(
  worker: Worker,
  isIt: (said: WorkAnswer) => said is Wanted,
): Promise<Wanted>;
function answerOf(worker: Worker, isIt: (said: WorkAnswer) => boolean): Promise<WorkAnswer>;
function answerOf(worker: Worker, isIt: (said: WorkAnswer) => boolean): Promise<WorkAnswer> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const settle = (end: () => void) => {
      worker.unref();
      worker.off('message', said).off('error', failed).off('exit', gone);
      end();
    };
    const said = (answer: WorkAnswer) => {
      if (isIt(answer)) settle(() => resolve(answer));
    };
    const failed = (error: Error) => settle(() => reject(error));
    const gone = () => settle(() => reject(new Error('a worker thread stopped')));
    worker.on('message', said).on('error', failed).on('exit', gone);
  });
}

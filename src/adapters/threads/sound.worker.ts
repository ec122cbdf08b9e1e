import { parentPort } from 'node:worker_threads';
import type { Work, WorkAnswer, WorkCall, WorkName, WorkOrder } from './work.ts';
import { doWork } from './works.ts';

let stop = new AbortController();

parentPort?.on('message', (call: WorkCall) => {
  if (call.name === 'stop') stop.abort();
  else void answer(call);
});

const tell = (said: WorkAnswer, moved: ArrayBuffer[] = []) => parentPort?.postMessage(said, moved);
tell({ kind: 'ready' });

/** Never rejects: what goes wrong is an answer too. */
async function answer(order: WorkOrder): Promise<void> {
  stop = new AbortController();
  const reached = (seconds: number) => tell({ kind: 'reached', seconds });
  try {
    const output = await doWork(order, { signal: stop.signal, reached });
    tell({ kind: 'done', output }, buffersOf(output));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', errorName: name, reason: message });
  }
}

/** The memory of the arrays of an answer, which goes with it. */
function buffersOf(output: Work[WorkName]['output']): ArrayBuffer[] {
  const values: unknown[] = ArrayBuffer.isView(output) ? [output] : Object.values(output);
  const arrays = values.filter(
    (value) => value instanceof Float64Array || value instanceof Float32Array || value instanceof Uint8Array,
  );
  return arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}

import { parentPort } from 'node:worker_threads';
import { encodeMp3 } from './lame.ts';
import { denoise } from './rnnoise.ts';
import type { WorkAnswer, WorkOrder } from './work.ts';

parentPort?.on('message', (order: WorkOrder) => {
  void answer(order);
});

/** Never rejects: what goes wrong is an answer too. */
async function answer(order: WorkOrder): Promise<void> {
  try {
    const output =
      order.name === 'encode' ? await encodeMp3(order.input) : await denoise(order.input.samples);
    const done: WorkAnswer = { kind: 'done', output };
    parentPort?.postMessage(done, [output.buffer]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed: WorkAnswer = { kind: 'failed', reason };
    parentPort?.postMessage(failed);
  }
}

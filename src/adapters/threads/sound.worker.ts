import { parentPort } from 'node:worker_threads';
import { encodeMp3 } from './lame.ts';
import { denoise } from './rnnoise.ts';
import type { WorkAnswer, WorkOrder } from './work.ts';

parentPort?.on('message', async (order: WorkOrder) => {
  try {
    const output =
      order.name === 'encode' ? await encodeMp3(order.input) : await denoise(order.input.samples);
    const answer: WorkAnswer = { kind: 'done', output };
    parentPort?.postMessage(answer, [output.buffer]);
  } catch (error) {
    const answer: WorkAnswer = {
      kind: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    };
    parentPort?.postMessage(answer);
  }
});

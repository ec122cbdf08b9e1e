import { setImmediate } from 'node:timers/promises';
import { decode, resample } from '../ffmpeg/decode.ts';
import type { Reading, WorkControl } from '../threads/work.ts';
import { PcmFile } from './pcm-file.ts';

/** Gives the samples of a voice, block by block. A block may be changed, and is to be copied to be kept. */
export async function readVoice(
  reading: Reading,
  control: WorkControl,
  give: (samples: Float32Array) => void,
): Promise<void> {
  const take = ([samples]: readonly Float32Array[]) => samples && give(samples);
  if (reading.kind === 'decode') await decode({ ...reading, ...control }, take);
  else if (reading.fromHz !== reading.sampleRateHz) await resample({ ...reading, ...control }, take);
  else await readAsIs(reading, control, give);
}

async function readAsIs(
  { path, sampleRateHz }: Extract<Reading, { kind: 'reread' }>,
  { signal, reached }: WorkControl,
  give: (samples: Float32Array) => void,
): Promise<void> {
  const file = PcmFile.open(path);
  try {
    let place = 0;
    for (const block of file.blocks({ start: 0, end: file.length })) {
      give(block);
      place += block.length;
      reached?.(place / sampleRateHz);
      // A thread hears that it is to stop between two turns only.
      await setImmediate();
      signal.throwIfAborted();
    }
  } finally {
    file.close();
  }
}

import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FRAME_SAMPLES } from '../../sound/mp3/frames.ts';
import { joined, noise, sine } from '../../testing/signals.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { findPrograms } from '../ffmpeg/programs.ts';
import { openPool } from '../threads/pool.ts';
import { encodeMeasured } from './encode-measured.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

const pool = openPool(2);
const programs = await findPrograms(process.env);
const { signal } = new AbortController();
afterAll(() => pool.close());

/** Encodes samples block by block, in one array as mastering does. */
function encoded(
  samples: Float32Array,
  { outputPath = path.join(temporaryFolder(), 'output.mp3'), sampleCount = samples.length } = {},
) {
  async function* blocks() {
    const room = new Float32Array(10_000);
    for (let start = 0; start < samples.length; start += room.length) {
      const block = room.subarray(0, Math.min(room.length, samples.length - start));
      block.set(samples.subarray(start, start + block.length));
      yield block;
    }
  }
  const stream = { blocks: blocks(), sampleCount };
  return encodeMeasured(stream, outputPath, { pool, programs, signal });
}

describe('an MP3 measured while it is written', () => {
  it('says what the whole file says', async () => {
    const sound = joined(noise(12, -20, SAMPLE_RATE_HZ), sine(13, 440, -10, SAMPLE_RATE_HZ));
    const outputPath = path.join(temporaryFolder(), 'output.mp3');
    const heard = await encoded(sound, { outputPath });
    const file = { path: outputPath, demuxer: 'mp3' };
    const listening = {
      ffmpeg: programs.ffmpeg,
      file,
      channelCount: 1,
      sampleRateHz: SAMPLE_RATE_HZ,
    } as const;
    expect(heard).toEqual(await pool.do('trace', listening, { signal }));
    expect(heard?.track.length).toBe(Math.floor(25 / 0.02));
  });

  it.each([-1, 0, 1, 576, 577])('is foretold when its length is a frame and %d samples', async (more) => {
    expect(await encoded(noise(1, -20, FRAME_SAMPLES * 40 + more))).toBeDefined();
  });

  it('is left to be measured when its length was foretold wrong', async () => {
    const samples = noise(1, -20, FRAME_SAMPLES * 40);
    expect(await encoded(samples, { sampleCount: samples.length + 5 * FRAME_SAMPLES })).toBeUndefined();
  });
});

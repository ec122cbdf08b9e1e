import { afterAll, describe, expect, it } from 'vitest';
import { FRAME_SAMPLES, framesOf } from '../../sound/mp3/frames.ts';
import { Mp3Splicer, WARM_UP_FRAMES } from '../../sound/mp3/splice.ts';
import { joined, noise, sine } from '../../testing/signals.ts';
import { openPool } from './pool.ts';

const pool = openPool(2);
afterAll(() => pool.close());
const free = { signal: new AbortController().signal };

const RATE = 44_100;
/** Loud and soft passages, so that the encoder's reservoir fills and empties. */
const sound = joined(noise(2, -20, RATE), sine(3, 440, -10, RATE), noise(1, -60, RATE), noise(4, -15, RATE));
const encode = async (start: number, end: number) => {
  const samples = sound.slice(start, end);
  return (await pool.do('encode', { samples, kbps: 96, isLast: end >= sound.length }, free)).bytes;
};

describe('worker threads', () => {
  it('parts encoded apart join into a legal stream of the same length', async () => {
    const whole = await encode(0, sound.length);
    const middle = 150 * FRAME_SAMPLES;
    const overlap = 40 * FRAME_SAMPLES;
    const [first, second] = await Promise.all([
      encode(0, middle + overlap),
      encode(middle - WARM_UP_FRAMES * FRAME_SAMPLES, sound.length),
    ]);
    const splicer = new Mp3Splicer();
    splicer.add({ bytes: first, firstFrame: 0 });
    const settled = splicer.add({ bytes: second, firstFrame: 150 - WARM_UP_FRAMES });
    const spliced = Buffer.concat([settled, splicer.finish()]);
    expect([splicer.frameCount, splicer.byteCount]).toEqual([framesOf(whole).length, spliced.length]);
    expect(framesOf(spliced)).toHaveLength(framesOf(whole).length);
  });

  it('the same samples give the same bytes on any thread', async () => {
    const results = await Promise.all([0, 1, 2].map(() => encode(0, RATE * 2)));
    expect(results.map((bytes) => Buffer.compare(bytes, results[0] ?? new Uint8Array()))).toEqual([0, 0, 0]);
  });

  it('what no thread can be started for is done all the same', async () => {
    const alone = openPool(2, () => Promise.reject(new Error('no thread')));
    const samples = sound.slice(0, RATE);
    const order = () => ({ samples: samples.slice(), kbps: 96, isLast: true }) as const;
    const [here, there] = [await alone.do('encode', order(), free), await pool.do('encode', order(), free)];
    expect(Buffer.compare(here.bytes, there.bytes)).toBe(0);
  });

  it('noise goes down and stays in place', async () => {
    const hiss = noise(3, -30);
    const cleaned = await pool.do('denoise', { samples: hiss.slice() }, free);
    const level = (samples: Float32Array) =>
      10 * Math.log10(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    expect(cleaned).toHaveLength(hiss.length);
    expect(level(cleaned.subarray(72_000))).toBeLessThan(level(hiss) - 6);
  });

  it('work is not begun once stopped', async () => {
    const work = pool.do(
      'encode',
      { samples: new Float32Array(9), kbps: 96, isLast: true },
      { signal: AbortSignal.abort() },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate, makeSpeech } from '../../../scripts/fixtures/sounds.ts';
import type { OutputFormatName } from '../../ports/audio.ts';
import { FREE, orderFor, sourceAt } from '../../testing/ffmpeg-bench.ts';
import { createAudio } from './audio.ts';

/** Long enough for the encoder and the denoiser to work in two parts. */
const SECONDS = 66;
const FORMATS: readonly OutputFormatName[] = ['mp3', 'opus', 'wav'];
const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-determinism-'));
const noisy = path.join(folder, 'noisy.wav');

beforeAll(async () => {
  const phrase = await makeSpeech(folder, SECONDS / 6);
  await generate([
    ...['-stream_loop', '5', '-i', phrase, '-f', 'lavfi', '-i', 'anoisesrc=a=0.02:r=48000:seed=7'],
    ...['-filter_complex', '[0:a][1:a]amix=inputs=2:duration=first,volume=2', noisy],
  ]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Masters on so many threads to every format at once. */
async function mastered(threadCount: number) {
  const workFolder = path.join(folder, 'work');
  const audio = await createAudio({ environment: process.env, workFolder, threadCount });
  const source = sourceAt(noisy);
  const recording = await audio.check(source, FREE);
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const outputOf = (format: OutputFormatName) => path.join(folder, `${threadCount}.${format}`);
  const [first, ...others] = FORMATS.map((format) => ({ format, target, outputPath: outputOf(format) }));
  if (first === undefined) throw new Error('expected a format');
  const order = orderFor([{ source, recording }], [first, ...others]);
  await audio.master(order, FREE);
  return { plan: order.plan, files: FORMATS.map((format) => readFileSync(outputOf(format))) };
}

it('the same noisy sound gives the same bytes, whatever the threads', async () => {
  const [one, two] = [await mastered(1), await mastered(2)];
  expect(one.plan.cleanings[0]?.denoise).toBe(true);
  expect(FORMATS.filter((_, rank) => one.files[rank]?.equals(two.files[rank] ?? Buffer.alloc(0)))).toEqual(
    FORMATS,
  );
}, 120_000);

import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWebVtt } from '../../formats/webvtt.ts';
import { wordsIn } from '../../model/transcript.ts';
import { type FfmpegBench, FREE, openFfmpegBench, sourceAt } from '../../testing/ffmpeg-bench.ts';
import { createAligner } from './aligner.ts';

const DEMONSTRATION = fileURLToPath(new URL('../../../episodes/2026-11-02-demo/', import.meta.url));
const SECONDS = 30;
const BYTES_PER_SECOND = 8000 * 4;

describe('alignment of the demonstration', () => {
  let bench: FfmpegBench;
  let soundPath: string;
  const cues = parseWebVtt(readFileSync(path.join(DEMONSTRATION, 'demonstration.vtt'), 'utf8')).filter(
    ({ endSeconds }) => endSeconds < SECONDS,
  );
  const words = cues.flatMap(({ text }) => wordsIn(text.replaceAll('\n', ' ')));

  beforeAll(async () => {
    bench = await openFfmpegBench();
    soundPath = path.join(bench.folder, 'speech.f32');
    const source = sourceAt(path.join(DEMONSTRATION, 'demonstration.m4a'));
    const recording = await bench.audio.check(source, FREE);
    const { lengths } = await bench.audio.speech(
      { recordings: [{ source, recording }], outputPath: soundPath, sampleRateHz: 8000 },
      FREE,
    );
    expect(lengths[0]).toBeGreaterThan(200);
    truncateSync(soundPath, SECONDS * BYTES_PER_SECOND);
  }, 60_000);
  afterAll(() => bench.close());

  it('finds where each sentence begins, to a tenth of a second', async () => {
    const alignment = await createAligner().align({ soundPath, durationSeconds: SECONDS, words }, FREE);
    const heard = alignment?.words ?? [];
    let first = 0;
    const errors = cues.map(({ text, startSeconds }) => {
      const error = Math.abs((heard[first]?.startSeconds ?? 0) - startSeconds);
      first += wordsIn(text.replaceAll('\n', ' ')).length;
      return error;
    });
    expect(errors.length).toBeGreaterThan(4);
    expect(Math.max(...errors)).toBeLessThan(0.1);
    expect(heard.filter(({ certainty }) => certainty === 'sure').length).toBeGreaterThan(words.length * 0.95);
  }, 120_000);

  it('says nothing when the sound cannot be searched', async () => {
    const order = { soundPath: path.join(bench.folder, 'absent.f32'), durationSeconds: 5, words };
    expect(await createAligner().align(order, FREE)).toBeUndefined();
  }, 60_000);

  it('stops when it is asked to', async () => {
    const control = { ...FREE, signal: AbortSignal.abort(new Error('enough')) };
    await expect(
      createAligner().align({ soundPath, durationSeconds: SECONDS, words }, control),
    ).rejects.toThrow('enough');
  });
});

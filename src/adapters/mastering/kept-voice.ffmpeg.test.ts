import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, speechLike } from '../../../scripts/fixtures/sounds.ts';
import type { MasteringOrder } from '../../ports/audio.ts';
import { type FfmpegBench, FREE, openFfmpegBench, orderFor, sourceAt } from '../../testing/ffmpeg-bench.ts';
import { findPrograms } from '../ffmpeg/programs.ts';
import { openPool } from '../threads/pool.ts';

let bench: FfmpegBench;
const pool = openPool(1);

beforeAll(async () => {
  bench = await openFfmpegBench();
});
afterAll(async () => {
  bench.close();
  await pool.close();
});

const inFolder = (name: string) => path.join(bench.folder, name);
const kept = () => readdirSync(inFolder('work')).map((name) => path.join(inFolder('work'), name));

async function speech(name: string, ...options: readonly string[]): Promise<string> {
  await generate(['-f', 'lavfi', '-i', speechLike(8), ...options, inFolder(name)]);
  return inFolder(name);
}

type Edit = MasteringOrder['edit'];
const NOTHING: Edit = { removed: [], masked: [] };

/** Checks once, then masters twice: what the check decoded is there the first time only. */
async function twice(file: string, edit = NOTHING, change: (voice: string) => void = () => {}) {
  const checked = { source: sourceAt(file), recording: await bench.check(file) };
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const master = async (name: string) => {
    const output = { format: 'wav', target, outputPath: inFolder(name) } as const;
    return bench.audio.master({ ...orderFor([checked], [output]), edit }, FREE);
  };
  const [voice = '', ...others] = kept();
  expect(others).toEqual([]);
  change(voice);
  const first = await master('once.wav');
  expect(kept()).toEqual([]);
  return [first, await master('again.wav')];
}

/** Swaps the signs of the samples of a file. */
function turnOver(file: string): void {
  const bytes = new Uint8Array(readFileSync(file));
  writeFileSync(file, new Uint8Array(new Float32Array(bytes.buffer).map((sample) => -sample).buffer));
}

async function decoded(name: string): Promise<Float32Array> {
  const raw = inFolder('decoded.f32');
  await generate(['-i', inFolder(name), '-f', 'f32le', raw]);
  return new Float32Array(new Uint8Array(readFileSync(raw)).buffer);
}

describe('a recording that was just checked', () => {
  it('is mastered from what the check decoded', async () => {
    await twice(await speech('mono.wav', '-ar', '44100'), NOTHING, turnOver);
    const [once, again] = [await decoded('once.wav'), await decoded('again.wav')];
    expect(Math.max(...once.slice(0, 50_000))).toBeGreaterThan(0.1);
    const sums = once.map((sample, at) => Math.abs(sample + (again[at] ?? 1)));
    expect(sums.reduce((most, sum) => Math.max(most, sum))).toBeLessThan(0.001);
  });

  const CUT = { removed: [{ file: 0, startSeconds: 2, endSeconds: 3 }] };
  const MASK = { masked: [{ file: 0, startSeconds: 5, endSeconds: 6 }] };
  it.each<[string, string[], Edit]>([
    ['mono.m4a', ['-ar', '44100', '-c:a', 'aac'], NOTHING],
    ['stereo.wav', ['-af', 'pan=stereo|c0=c0|c1=0.7*c0', '-c:a', 'pcm_s16le'], { ...NOTHING, ...CUT }],
    ['right.flac', ['-ar', '44100', '-af', 'pan=stereo|c0=0*c0|c1=c0'], { ...NOTHING, ...MASK }],
    ['six.mp4', ['-af', 'pan=5.1|c0=0.5*c0|c1=0.4*c0|c2=c0', '-c:a', 'aac'], { ...CUT, ...MASK }],
  ])('gives what a decode gives: %s', async (name, options, edit) => {
    const [once, again] = await twice(await speech(name, ...options), edit);
    expect(again).toEqual(once);
    expect(readFileSync(inFolder('again.wav')).equals(readFileSync(inFolder('once.wav')))).toBe(true);
  });

  it('leaves nothing when it is refused', async () => {
    const file = inFolder('silent.wav');
    await generate(['-f', 'lavfi', '-i', 'anullsrc=r=44100', '-t', '3', file]);
    await expect(bench.check(file)).rejects.toMatchObject({ code: 'audio-silent' });
    expect(kept()).toEqual([]);
  });

  it('is surveyed all the same where its voice finds no room', async () => {
    const file = { path: await speech('long.wav', '-ar', '44100'), demuxer: 'wav' };
    const { ffmpeg } = await findPrograms(process.env);
    const listening = { ffmpeg, file, channelCount: 1, sampleRateHz: 44_100 } as const;
    const { signal } = new AbortController();
    const keep = { path: inFolder('voice.f32'), mostBytes: 44_100 };
    const { survey, keptPeakDbtp } = await pool.do('survey', { listening, keep }, { signal });
    expect([survey.frameCount, keptPeakDbtp]).toEqual([8 * 44_100, undefined]);
    expect(readdirSync(bench.folder)).not.toContain('voice.f32');
  });
});

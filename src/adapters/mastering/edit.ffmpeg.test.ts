import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, speechLike } from '../../../scripts/fixtures/sounds.ts';
import { publishedAt, publishedSeconds } from '../../model/time-map.ts';
import type { CheckedSources, Mastered } from '../../ports/audio.ts';
import { type FfmpegBench, FREE, openFfmpegBench, orderFor, sourceAt } from '../../testing/ffmpeg-bench.ts';

const [SECRET_HZ, ACCORD_HZ, END_HZ] = [3000, 5000, 4000];
const RATE = 44_100;
/** The second file ends with a mark, to be found again. */
const EDIT = {
  masked: [{ file: 0, startSeconds: 4, endSeconds: 5.5 }],
  removed: [{ file: 0, startSeconds: 8, endSeconds: 9.5 }],
};

let bench: FfmpegBench;
let sources: CheckedSources;
let mastered: Mastered;
const inFolder = (name: string) => path.join(bench.folder, name);

const whistle = (hz: number, from: number, to: number) =>
  `aevalsrc='0.2*sin(2*PI*${hz}*t)*between(t,${from},${to})':s=48000:d=12`;

/** Speech with a whistle where something will be masked, and another where something will be removed. */
async function makeSources(): Promise<CheckedSources> {
  const mixed = [
    '-filter_complex',
    '[0:a][1:a][2:a]amix=inputs=3:duration=first,volume=3',
    '-c:a',
    'pcm_s16le',
  ];
  const lavfi = (...graphs: string[]) => graphs.flatMap((graph) => ['-f', 'lavfi', '-i', graph]);
  const first = lavfi(speechLike(12), whistle(SECRET_HZ, 4.05, 5.45), whistle(ACCORD_HZ, 8.05, 9.45));
  await generate([...first, ...mixed, inFolder('first.wav')]);
  const second = lavfi(speechLike(8, -10), whistle(END_HZ, 6, 6.2), 'anoisesrc=a=0.01:d=12:seed=1');
  await generate([...second, ...mixed, inFolder('second.wav')]);
  const checked = async (name: string) => {
    const file = inFolder(name);
    return { source: sourceAt(file), recording: await bench.check(file) };
  };
  return [await checked('first.wav'), await checked('second.wav')];
}

async function decoded(file: string): Promise<Float32Array> {
  await generate([
    '-i',
    inFolder(file),
    '-f',
    'f32le',
    '-ac',
    '1',
    '-ar',
    String(RATE),
    inFolder('decoded.f32'),
  ]);
  return new Float32Array(new Uint8Array(readFileSync(inFolder('decoded.f32'))).buffer);
}

/** Level of one frequency in each 20 ms, in dBFS. */
function levelsAt(sound: Float32Array, hz: number): number[] {
  return Array.from({ length: Math.floor(sound.length / 882) }, (_, frame) => {
    let [cosine, sine] = [0, 0];
    for (let at = 0; at < 882; at++) {
      const window = 1 - Math.cos((2 * Math.PI * at) / 882);
      const sample = (sound[frame * 882 + at] ?? 0) * window;
      cosine += sample * Math.cos((2 * Math.PI * hz * at) / RATE);
      sine += sample * Math.sin((2 * Math.PI * hz * at) / RATE);
    }
    return 20 * Math.log10(Math.hypot(cosine, sine) / 441 + 1e-9);
  });
}

const loudest = (sound: Float32Array, hz: number) => Math.max(...levelsAt(sound, hz));
const FORMATS = ['mp3', 'opus', 'wav'] as const;

beforeAll(async () => {
  bench = await openFfmpegBench();
  sources = await makeSources();
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const [mp3, ...others] = FORMATS.map((format) => ({
    format,
    target,
    outputPath: inFolder(`out.${format}`),
  }));
  if (mp3 === undefined) throw new Error('expected a format');
  const order = orderFor(sources, [mp3, ...others], { reduceNoise: true, trimEnds: false });
  mastered = await bench.audio.master({ ...order, edit: EDIT }, FREE);
}, 60_000);
afterAll(() => bench.close());

describe('a sound that people edited', () => {
  it('holds what is to go before it is edited', async () => {
    const sound = await decoded('first.wav');
    expect(loudest(sound, SECRET_HZ)).toBeGreaterThan(-20);
    expect(loudest(sound, ACCORD_HZ)).toBeGreaterThan(-20);
  });

  it.each(FORMATS)('carries nothing of it as %s', async (format) => {
    const sound = await decoded(`out.${format}`);
    expect(loudest(sound, SECRET_HZ)).toBeLessThan(-40);
    expect(loudest(sound, ACCORD_HZ)).toBeLessThan(-40);
  });

  it('has a soft tone where it is masked, and nothing else', async () => {
    const sound = await decoded('out.wav');
    const masked = sound.subarray(Math.ceil(4.05 * RATE), Math.floor(5.45 * RATE));
    const total = (frame: number) => {
      const samples = masked.subarray(frame * 882, (frame + 1) * 882);
      return 10 * Math.log10((2 * samples.reduce((sum, one) => sum + one * one, 0)) / 882);
    };
    for (const [frame, tone] of levelsAt(masked, 400).entries()) {
      expect(Math.abs(tone - total(frame))).toBeLessThan(0.5);
      expect(tone).toBeGreaterThan(-40);
      expect(tone).toBeLessThan(-16);
    }
  });

  it('joins its files and keeps exact time to the end', async () => {
    const { timeMap, durationSeconds } = mastered;
    expect(durationSeconds).toBeCloseTo(18.5, 3);
    expect(publishedSeconds(timeMap)).toBeCloseTo(durationSeconds, 3);
    const expected = publishedAt(timeMap, { file: 1, seconds: 6 }) ?? Number.NaN;
    expect(expected).toBeCloseTo(16.5, 3);
    const onset = levelsAt(await decoded('out.wav'), END_HZ).findIndex((level) => level > -40);
    expect(Math.abs(onset * 0.02 - expected)).toBeLessThan(0.021);
  });

  it('does not click where something was removed', async () => {
    const sound = await decoded('out.wav');
    const around = sound.subarray(Math.round(7.98 * RATE), Math.round(8.02 * RATE));
    const usual = sound.subarray(Math.round(6.5 * RATE), Math.round(7.5 * RATE));
    const jump = (samples: Float32Array) =>
      samples.reduce((most, one, at) => Math.max(most, Math.abs(one - (samples[at - 1] ?? one))), 0);
    expect(jump(around)).toBeLessThan(jump(usual));
  });

  it('is edited too in the stretch as it was recorded', async () => {
    const order = {
      ...{ sources, timeMap: mastered.timeMap, masteredPath: inFolder('out.mp3') },
      ...{ startSeconds: 3, seconds: 12, gainDb: 0 },
      ...{ beforePath: inFolder('before.mp3'), afterPath: inFolder('after.mp3') },
    };
    await bench.audio.compare(order, FREE);
    const sound = await decoded('before.mp3');
    expect(sound.length / RATE).toBeCloseTo(12, 1);
    expect(loudest(sound, SECRET_HZ)).toBeLessThan(-40);
    expect(loudest(sound, ACCORD_HZ)).toBeLessThan(-40);
    expect(levelsAt(sound, 400)[60]).toBeGreaterThan(-45);
  });
});

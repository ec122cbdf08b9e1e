import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, makeSpeech } from '../../../scripts/fixtures/sounds.ts';
import { publishedAt, publishedSeconds } from '../../model/time-map.ts';
import type { Mastered } from '../../ports/audio.ts';
import { type FfmpegBench, FREE, openFfmpegBench, orderFor, sourceAt } from '../../testing/ffmpeg-bench.ts';

const RATE = 44_100;
const [INTRO_SECONDS, OUTRO_SECONDS, BED_HZ] = [3, 2, 3000];

let bench: FfmpegBench;
let mastered: Mastered;
let sound: Float32Array;
let voice: Float32Array;
const inFolder = (name: string) => path.join(bench.folder, name);

async function decoded(file: string): Promise<Float32Array> {
  await generate(['-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(RATE), inFolder('decoded.f32')]);
  return new Float32Array(new Uint8Array(readFileSync(inFolder('decoded.f32'))).buffer);
}

const level = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((sum, one) => sum + one * one, 1e-12) / samples.length);
const part = (samples: Float32Array, from: number, to: number) => samples.subarray(from * RATE, to * RATE);

beforeAll(async () => {
  bench = await openFfmpegBench();
  const speech = await makeSpeech(bench.folder, 40);
  const sine = (hz: number, seconds: number, volume: number, name: string) =>
    generate(['-f', 'lavfi', '-i', `sine=${hz}:d=${seconds}`, '-af', `volume=${volume}`, inFolder(name)]);
  await sine(1000, INTRO_SECONDS, 0.02, 'intro.wav');
  await sine(1000, OUTRO_SECONDS, 7, 'outro.wav');
  await sine(BED_HZ, 5, 3, 'bed.flac');
  const sources = [{ source: sourceAt(speech), recording: await bench.check(speech) }] as const;
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const write = async (name: string, music: object) => {
    const order = orderFor(sources, [{ format: 'wav', target, outputPath: inFolder(name) }], {
      trimEnds: false,
    });
    return bench.audio.master({ ...order, music }, FREE);
  };
  const at = (name: string) => sourceAt(inFolder(name));
  mastered = await write('music.wav', {
    intro: at('intro.wav'),
    outro: at('outro.wav'),
    bed: at('bed.flac'),
  });
  sound = await decoded(inFolder('music.wav'));
  await write('voice.wav', {});
  voice = await decoded(inFolder('voice.wav'));
}, 60_000);
afterAll(() => bench.close());

describe('music with a voice', () => {
  it('comes before and after it, and the map tells it', () => {
    const { timeMap, durationSeconds } = mastered;
    expect(publishedAt(timeMap, { file: 0, seconds: 0 })).toBe(INTRO_SECONDS);
    expect(durationSeconds).toBeCloseTo(40 + INTRO_SECONDS + OUTRO_SECONDS, 1);
    expect(publishedSeconds(timeMap)).toBeCloseTo(durationSeconds, 3);
    expect(sound.length / RATE).toBeCloseTo(durationSeconds, 2);
  });

  it('is as loud as the voice, whatever it was', () => {
    const [{ integratedLufs } = { integratedLufs: 0 }] = mastered.outputs;
    expect(Math.abs(integratedLufs + 16)).toBeLessThan(0.3);
    const end = INTRO_SECONDS + 40;
    // A tone of 1 kHz reads its mean square plus 0.7.
    for (const jingle of [part(sound, 0.5, 2.5), part(sound, end + 0.5, end + 1.5)])
      expect(Math.abs(level(jingle) + 16)).toBeLessThan(2);
  });

  it('stays 15 dB under the voice, and is gone in the middle', () => {
    const gain = 10 ** ((level(part(sound, 25, 30)) - level(part(voice, 22, 27))) / 20);
    const under = (from: number, to: number) => {
      const both = part(sound, from + INTRO_SECONDS, to + INTRO_SECONDS);
      return level(both.map((one, at) => one - gain * (part(voice, from, to)[at] ?? 0)));
    };
    // Phrases of the made voice last from 0.7 to 4.3 s of every 4.3.
    expect(level(part(sound, 4.5, 6.5)) - under(1.5, 3.5)).toBeGreaterThan(15);
    expect(under(1.5, 3.5)).toBeGreaterThan(-45);
    expect(under(20, 30)).toBeLessThan(-50);
  });
});

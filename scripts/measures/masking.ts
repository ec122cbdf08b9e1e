import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { createVideo } from '../../src/adapters/video/video.ts';
import { MASK_PAD_SECONDS, padded, SPOKEN_PAD_SECONDS } from '../../src/model/mask.ts';
import type { SoundEdit } from '../../src/model/sound-edit.ts';
import { publishedAt } from '../../src/model/time-map.ts';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { DEMONSTRATION, newWorkspace } from '../fixtures/program.ts';
import { generate } from '../fixtures/sounds.ts';

const RATE_HZ = 8000;
/** Enough of the demonstration. */
const HEARD_SECONDS = 60;
const MASKED = { file: 0, startSeconds: 22, endSeconds: 28 };
const SPOKEN = { file: 0, startSeconds: 40, endSeconds: 50 };
const FORMATS = ['mp3', 'opus', 'wav'] as const;
/** Where it is certainly speech: half a second inside the masked passage. */
const INSIDE_SECONDS = 0.5;

/**
 * Masters the demonstration with and without a masked passage, then with a spoken accord cut out, and compares every
 * audio output: likeness of the two inside and outside the mask, and of the cut passage with anything that is left.
 */
export async function measureMasking(): Promise<void> {
  const workspace = newWorkspace('demonstration');
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-masking-'));
  const whole = path.join(workspace, 'episodes', DEMONSTRATION, 'demonstration.m4a');
  const recording = path.join(folder, 'heard.flac');
  await generate([
    '-i',
    whole,
    '-t',
    String(HEARD_SECONDS),
    '-map_metadata',
    '-1',
    '-c:a',
    'flac',
    recording,
  ]);
  const plain = await madeOf(recording, folder, 'plain', { removed: [], masked: [] });
  const masked = await madeOf(recording, folder, 'masked', {
    removed: [],
    masked: [padded(MASKED, MASK_PAD_SECONDS)],
  });
  const cut = await madeOf(recording, folder, 'cut', {
    removed: [padded(SPOKEN, SPOKEN_PAD_SECONDS)],
    masked: [],
  });
  const rows = Object.fromEntries(
    Object.keys(plain.sounds).map((output) => [output, rowOf(output, { plain, masked, cut })]),
  );
  console.table(rows);
  for (const place of [workspace, folder]) rmSync(place, { recursive: true });
  const isRight = Object.values(rows).every(
    (row) => Math.abs(row.inside) < 0.05 && row['outside, before'] > 0.99 && row['outside, after'] > 0.99,
  );
  if (!isRight) throw new Error('expected less than 0.05 inside and more than 0.99 outside');
}

type Made = Awaited<ReturnType<typeof madeOf>>;

function rowOf(output: string, { plain, masked, cut }: Readonly<Record<'plain' | 'masked' | 'cut', Made>>) {
  const [one, other, short] = [plain, masked, cut].map(({ sounds }) => sounds[output]);
  if (one === undefined || other === undefined || short === undefined) throw new Error(`expected ${output}`);
  const isClip = output === 'clip';
  const from = isClip ? MASKED.startSeconds - 10 : -plain.shiftSeconds;
  const at = (seconds: number) => Math.round((seconds - from) * RATE_HZ);
  const [start, end] = [MASKED.startSeconds + INSIDE_SECONDS, MASKED.endSeconds - INSIDE_SECONDS].map(at);
  const [before, after] = [at(MASKED.startSeconds - 0.4), at(MASKED.endSeconds + 0.4)];
  return {
    inside: likeness(one.subarray(start, end), other.subarray(start, end)),
    'outside, before': likeness(one.subarray(0, before), other.subarray(0, before)),
    'outside, after': likeness(one.subarray(after), other.subarray(after)),
    ...(!isClip && {
      'accord in the uncut output': loudestLikeness(passage(one, at), one),
      'accord in the cut output': loudestLikeness(passage(one, at), short),
    }),
  };
}

/** Two seconds in the middle of the spoken accord. */
const passage = (sound: Float32Array, at: (seconds: number) => number) =>
  sound.subarray(at(SPOKEN.startSeconds + 5), at(SPOKEN.startSeconds + 7));

async function madeOf(recording: string, folder: string, name: string, edit: SoundEdit) {
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  const source = sourceAt(recording);
  const checked = { source, recording: await audio.check(source, FREE) };
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const outputOf = (format: (typeof FORMATS)[number]) => ({
    format,
    target,
    outputPath: path.join(folder, `${name}.${format}`),
  });
  const order = orderFor([checked], [outputOf('mp3'), outputOf('opus'), outputOf('wav')]);
  const { timeMap } = await audio.master({ ...order, edit }, FREE);
  const shiftSeconds = publishedAt(timeMap, { file: 0, seconds: 10 }) ?? 10;
  const clip = path.join(folder, `${name}.m4a`);
  const from = MASKED.startSeconds - 10 + shiftSeconds - 10;
  await (await createVideo(process.env)).sound(
    {
      mp3Path: path.join(folder, `${name}.mp3`),
      startSeconds: from,
      endSeconds: from + 26,
      silenceSeconds: 2,
      outputPath: clip,
    },
    FREE,
  );
  const sounds: Record<string, Float32Array> = {};
  for (const format of FORMATS)
    sounds[format] = await decoded(path.join(folder, `${name}.${format}`), folder);
  sounds['clip'] = await decoded(clip, folder);
  return { sounds, shiftSeconds: shiftSeconds - 10 };
}

async function decoded(file: string, folder: string): Promise<Float32Array> {
  const raw = path.join(folder, 'decoded.f32');
  await generate(['-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(RATE_HZ), raw]);
  return new Float32Array(new Uint8Array(readFileSync(raw)).buffer);
}

/** Correlation of two sounds, from −1 to 1. */
function likeness(one: Float32Array, other: Float32Array): number {
  let [product, power, otherPower] = [0, 0, 0];
  for (let n = 0; n < Math.min(one.length, other.length); n += 1) {
    const [a, b] = [one[n] ?? 0, other[n] ?? 0];
    product += a * b;
    power += a * a;
    otherPower += b * b;
  }
  const scale = Math.sqrt(power * otherPower);
  return scale === 0 ? 0 : Math.round((product / scale) * 10_000) / 10_000;
}

/** The best likeness of a passage with any place of a sound, looked at every millisecond at half the rate. */
function loudestLikeness(passage: Float32Array, sound: Float32Array): number {
  const [short, long] = [passage, sound].map((samples) => samples.filter((_, n) => n % 2 === 0));
  if (short === undefined || long === undefined) return 1;
  let best = 0;
  for (let place = 0; place + short.length <= long.length; place += 1)
    best = Math.max(best, likeness(short, long.subarray(place, place + short.length)));
  return best;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { createVideo } from '../../src/adapters/video/video.ts';
import { MASK_PAD_SECONDS, padded, SPOKEN_PAD_SECONDS } from '../../src/model/mask.ts';
import type { SoundEdit } from '../../src/model/sound-edit.ts';
import { publishedAt } from '../../src/model/time-map.ts';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { bestLikeness, decoded, likeness, LIKENESS_RATE_HZ as RATE_HZ } from '../fixtures/likeness.ts';
import { DEMONSTRATION, newWorkspace } from '../fixtures/program.ts';
import { generate } from '../fixtures/sounds.ts';

/** Enough of the demonstration. */
const HEARD_SECONDS = 60;
const MASKED = { file: 0, startSeconds: 22, endSeconds: 28 };
const SPOKEN = { file: 0, startSeconds: 40, endSeconds: 50 };
const FORMATS = ['mp3', 'opus', 'wav'] as const;
/** Two seconds each that no output holds, from later in the demonstration: three of the same voice, then one of the other. */
const NEVER_HEARD_SECONDS = [66, 79, 98, 92.2] as const;
/** More than what chance gives by so much would be something heard. */
const ABOVE_CHANCE = 0.05;
/** Where it is certainly speech: half a second inside the masked passage. */
const INSIDE_SECONDS = 0.5;

/**
 * Masters the demonstration with and without a masked passage, then with a spoken accord cut out, and compares every
 * audio output: likeness of the two inside and outside the mask, and of the cut passage with anything that is left. What is
 * left of it must be no more like it than like sentences, of the same voice and of another, that were never there.
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
  const all = await decoded(whole, folder);
  const never = NEVER_HEARD_SECONDS.map((start) => all.subarray(start * RATE_HZ, (start + 2) * RATE_HZ));
  const rows = Object.fromEntries(
    Object.keys(plain.sounds).map((output) => [output, rowOf(output, { plain, masked, cut }, never)]),
  );
  console.table(rows);
  for (const place of [workspace, folder]) rmSync(place, { recursive: true });
  judge(Object.values(rows));
}

function judge(rows: readonly ReturnType<typeof rowOf>[]): void {
  const isRight = rows.every(
    (row) => Math.abs(row.inside) < 0.05 && row['outside, before'] > 0.99 && row['outside, after'] > 0.99,
  );
  if (!isRight) throw new Error('expected less than 0.05 inside and more than 0.99 outside');
  const isSilent = rows.every((row) => (row['accord left'] ?? 0) < (row['by chance'] ?? 1) + ABOVE_CHANCE);
  if (!isSilent) throw new Error('expected the spoken accord to be no more heard than sentences never said');
}

type Made = Awaited<ReturnType<typeof madeOf>>;

function rowOf(
  output: string,
  { plain, masked, cut }: Readonly<Record<'plain' | 'masked' | 'cut', Made>>,
  never: readonly Float32Array[],
) {
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
      'accord uncut': bestLikeness(passage(one, at), one),
      'accord left': bestLikeness(passage(one, at), short),
      'by chance': Math.max(...never.map((other) => bestLikeness(other, short))),
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

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import type { CurvePoint } from '../../src/model/sound-report.ts';
import { sourceAt as momentAt } from '../../src/model/time-map.ts';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const RATE_HZ = 44_100;
const GOAL_DB = 30;

/**
 * Prints how far a clean recording, mastered and not yet encoded, lies from itself times the gain curve of the report.
 *
 * @param samples a folder with `demonstration.flac`; a generated sound otherwise.
 */
export async function measureUntouched(samples: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-untouched-'));
  try {
    const voice =
      samples === undefined
        ? ['-f', 'lavfi', '-i', speechLike(60)]
        : ['-i', path.join(samples, 'demonstration.flac')];
    const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
    console.log('recording | stages called for | against itself times the gain curve, dB');
    for (const name of ['clean.wav', 'clean.flac', 'clean.m4a']) {
      const [file, output] = [path.join(folder, name), path.join(folder, `${name}.wav`)];
      await generate([...voice, '-t', '120', '-ac', '1', '-ar', String(RATE_HZ), file]);
      const source = sourceAt(file);
      const recording = await audio.check(source, FREE);
      const target = { integratedLufs: -16, truePeakDbtp: -1 };
      const outputs = [{ format: 'wav', target, outputPath: output }] as const;
      const { report, timeMap } = await audio.master(orderFor([{ source, recording }], outputs), FREE);
      const start = Math.round((momentAt(timeMap, 0)?.seconds ?? 0) * RATE_HZ);
      const [before, after] = [await decoded(folder, file), await decoded(folder, output)];
      const wanted = after.map(
        (_, at) => (before[start + at] ?? 0) * gainAt(report.gainDb, (start + at) / RATE_HZ),
      );
      const db = likenessDb(wanted, after);
      const { cleanings, level } = report.plan;
      const called = [
        ...cleanings.flatMap(({ highpassHz, denoise }) => [
          ...(highpassHz === undefined ? [] : ['high-pass']),
          ...(denoise ? ['denoising'] : []),
        ]),
        ...(level ? ['levelling'] : []),
      ];
      console.log(
        `${name} | ${called.join(', ') || 'none'} | ${db.toFixed(1)} (goal ${GOAL_DB}): ${db >= GOAL_DB ? 'met' : 'MISSED'}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ratio of a curve at a time. */
function gainAt(curve: readonly CurvePoint[], seconds: number): number {
  const next = curve.findIndex((point) => point.seconds > seconds);
  const [from, to] = next < 0 ? [curve.at(-1), curve.at(-1)] : [curve[Math.max(0, next - 1)], curve[next]];
  if (from === undefined || to === undefined) return 1;
  const span = to.seconds - from.seconds;
  const share = span > 0 ? Math.min(1, Math.max(0, (seconds - from.seconds) / span)) : 0;
  return 10 ** ((from.value + (to.value - from.value) * share) / 20);
}

async function decoded(folder: string, file: string): Promise<Float32Array> {
  const raw = path.join(folder, 'decoded.f32');
  await generate(['-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(RATE_HZ), raw]);
  return new Float32Array(new Uint8Array(readFileSync(raw)).buffer);
}

/** How far the difference of two sounds lies under the first, in dB. */
function likenessDb(one: Float32Array, other: Float32Array): number {
  const power = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);
  return 10 * Math.log10(power(one) / power(one.map((value, at) => value - (other[at] ?? 0))));
}

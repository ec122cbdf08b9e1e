/**
 * Recordings of inhuman length: a day of sound behind an honest header and behind lying ones, then a real three hours,
 * with the memory and disk they take. About ten minutes and 3 GB of disk.
 */
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { Problem } from '../../src/model/problem.ts';
import { planFor } from '../../src/sound/plan.ts';
import { FREE, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const DAY = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '86400'];

/** Prints a row per file, and throws when a day of sound is not refused as it should be. */
export async function measureLengths(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-lengths-'));
  try {
    console.log(
      'file | bytes | answer | seconds | most memory, Node, MB | most memory, tools, MB | most scratch, MB',
    );
    const honest = await day(folder, 'honest.flac', ['-c:a', 'flac']);
    const refused = await looked(folder, honest);
    const flac = await day(folder, 'unknown.flac', ['-c:a', 'flac']);
    // STREAMINFO: no number of samples, its 36 bits after the 4 that end the sample size.
    overwrite(flac, Buffer.from([(readFileSync(flac)[21] ?? 0) & 0xf0, 0, 0, 0, 0]), 21);
    const mp3 = await day(folder, 'no length.mp3', ['-c:a', 'libmp3lame', '-b:a', '8k', '-write_xing', '0']);
    const lies = [await looked(folder, flac), await looked(folder, mp3)];
    await threeHours(folder);
    const wrong = [refused, ...lies].filter(
      ({ answer }) => !['audio-too-long', 'audio-cut'].includes(answer),
    );
    if (wrong.length > 0 || refused.seconds > 2) throw new Error(`expected refusals, the first within 2 s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function day(folder: string, name: string, options: readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await generate([...DAY, ...options, file]);
  return file;
}

function overwrite(file: string, bytes: Buffer, at: number): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, bytes, 0, bytes.length, at);
  closeSync(opened);
}

type Row = { readonly answer: string; readonly seconds: number };

async function looked(folder: string, file: string): Promise<Row> {
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  return row(folder, file, () =>
    audio.check(sourceAt(file), FREE).then(({ durationSeconds }) => `taken: ${durationSeconds} s`),
  );
}

/** A recorder's WAV: stereo, 16 bits, 48 kHz. */
async function threeHours(folder: string): Promise<void> {
  const minute = path.join(folder, 'minute.wav');
  const file = path.join(folder, 'three hours.wav');
  await generate(['-f', 'lavfi', '-i', speechLike(60), '-ac', '2', minute]);
  await generate(['-stream_loop', '179', '-i', minute, '-c', 'copy', file]);
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  const source = sourceAt(file);
  await row(folder, file, () =>
    audio.check(source, FREE).then(({ durationSeconds }) => `checked: ${durationSeconds.toFixed(1)} s`),
  );
  const recording = await audio.check(source, FREE);
  const outputPath = path.join(folder, 'three hours.mp3');
  const outputs = [{ format: 'mp3', target: { integratedLufs: -16, truePeakDbtp: -1 }, outputPath }] as const;
  await row(folder, file, async () => {
    const plan = planFor([recording], 'natural', {});
    const { durationSeconds } = await audio.master(
      { sources: [{ source, recording }], edit: { removed: [], masked: [] }, plan, outputs },
      FREE,
    );
    return `mastered: ${durationSeconds.toFixed(1)} s`;
  });
}

async function row(folder: string, file: string, work: () => Promise<string>): Promise<Row> {
  const peaks = { node: 0, tools: 0, scratch: 0 };
  const watch = setInterval(() => note(peaks, folder), 250);
  const startedAtMs = performance.now();
  const answer = await work().catch((error: unknown) => {
    if (error instanceof Problem) return error.code;
    throw error;
  });
  const seconds = (performance.now() - startedAtMs) / 1000;
  clearInterval(watch);
  const { bytes } = sourceAt(file);
  console.log(
    [path.basename(file), bytes, answer, seconds.toFixed(1), peaks.node, peaks.tools, peaks.scratch].join(
      ' | ',
    ),
  );
  return { answer, seconds };
}

function note(peaks: { node: number; tools: number; scratch: number }, folder: string): void {
  peaks.node = Math.max(peaks.node, Math.round(process.memoryUsage.rss() / 1e6));
  peaks.tools = Math.max(peaks.tools, toolsMegabytes(folder));
  peaks.scratch = Math.max(peaks.scratch, scratchMegabytes(path.join(folder, 'work')));
}

/** Resident memory of the programs that work on these files. */
function toolsMegabytes(folder: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const kilobytes = pids.map((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) return 0;
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1000);
}

/** Beside the recording itself, which is linked there. */
function scratchMegabytes(work: string): number {
  if (!existsSync(work)) return 0;
  const files = readdirSync(work, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'recording',
  );
  const bytes = files.map(
    ({ parentPath, name }) => statSync(path.join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1e6);
}

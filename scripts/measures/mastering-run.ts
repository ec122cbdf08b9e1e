import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Audio } from '../../src/ports/audio.ts';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';

const TASKSET = '/usr/bin/taskset';
const TARGET = { integratedLufs: -16, truePeakDbtp: -1 };

/** Checks and masters a file to MP3, and to the light version where a path is given. */
export async function mastered(
  audio: Audio,
  file: string,
  outputPath: string,
  lightPath?: string,
): Promise<void> {
  const source = sourceAt(file);
  const recording = await audio.check(source, FREE);
  const mp3 = { format: 'mp3', target: TARGET, outputPath } as const;
  const light =
    lightPath === undefined ? [] : [{ format: 'opus', target: TARGET, outputPath: lightPath } as const];
  await audio.master(orderFor([{ source, recording }], [mp3, ...light]), FREE);
}

/**
 * Masters on one core in a process of its own, decoders and all (Linux's taskset).
 * @param options what mastering.child.ts is given, in its order.
 * @returns how long it took, in seconds, once warm.
 */
export function secondsOnOneCore(options: readonly string[]): Promise<number> {
  const child = fileURLToPath(new URL('./mastering.child.ts', import.meta.url));
  const command = ['-c', firstCore(), process.execPath, '--import', 'tsx', child, ...options];
  return new Promise((resolve, reject) => {
    const run = spawn(TASKSET, command, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    run.once('message', (answer) => resolve((answer as { seconds: number }).seconds));
    run.once('error', reject);
    run.once('exit', (code) => code !== 0 && reject(new Error(`expected code 0, got ${code}`)));
  });
}

/** The first core this process may use. */
function firstCore(): string {
  const [, core] = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  if (core === undefined) throw new Error('expected /proc/self/status to name a core');
  return core;
}

/** The feeds and pages of 100, 1,000 and 10,000 invented testimonies, in processes of their own: time and memory. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundled } from './compiled.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('../fixtures/edition.child.ts', import.meta.url));
/** In memory where there is such a place: what is measured is the program, not a disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const PHASES = { first: 'publish', 'nothing changed': 'publish', 'one title changed': 'change' } as const;

type Ended = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly runs: Readonly<Record<string, number>>;
  readonly written: number;
};

/** Prints one line per run. @param counts how many testimonies, `100 1000` for instance; all three sizes unless told. */
export async function measureFeeds(counts: string | undefined): Promise<void> {
  console.log('testimonies | run | s | processor s | peak MB | stages run | files written');
  const program = await bundled(CHILD);
  for (const count of counts?.split(' ') ?? ['100', '1000', '10000']) await measureOne(program, count);
}

async function measureOne(program: string, count: string): Promise<void> {
  const folder = mkdtempSync(path.join(PLACE, 'passe-parole-feeds-'));
  try {
    await ended(program, folder, count, 'fill');
    for (const [name, phase] of Object.entries(PHASES)) {
      const { seconds, processorSeconds, peakMegabytes, runs, written } = await ended(
        program,
        folder,
        count,
        phase,
      );
      const stages = Object.values(runs).reduce((sum, times) => sum + times, 0);
      const figures = [seconds, processorSeconds].map((value) => value.toFixed(2));
      console.log([count, name, ...figures, peakMegabytes.toFixed(0), stages, written].join(' | '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ended(program: string, folder: string, count: string, phase: string): Promise<Ended> {
  const { stdout } = await run(process.execPath, [program, folder, count, phase]);
  return JSON.parse(stdout) as Ended;
}

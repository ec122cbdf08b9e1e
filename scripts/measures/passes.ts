/**
 * Whole passes of the program over 100 and 1,000 invented testimonies, on fake sound and pictures, as a program that stays
 * makes them: everything, then one title changed at a time; then a process that finds nothing changed.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('../fixtures/pass.child.ts', import.meta.url));
/** In memory where there is such a place: what is measured is the program, not a disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

type Pass = {
  readonly onlineSeconds: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly runs: Readonly<Record<string, number>>;
  readonly written: number;
  readonly online: number;
};
type Ended = { readonly passes: readonly Pass[]; readonly peakMegabytes: number };

/** Prints one line per pass. @param counts how many testimonies, `100` for instance. */
export async function measurePasses(counts: string | undefined): Promise<void> {
  console.log(
    'testimonies | pass | s until online | s in all | processor s | peak MB of its process | stages run | files written',
  );
  for (const count of counts?.split(' ') ?? ['100', '1000']) await measureOne(count);
}

async function measureOne(count: string): Promise<void> {
  const folder = mkdtempSync(path.join(PLACE, 'passe-parole-passes-'));
  try {
    await ended(folder, count, 'fill');
    // The first pass proposes passages in each fiche, the second one makes what they ask for.
    tell(count, ['first', 'one title, all the rest read'], await ended(folder, count, 'changes', 2));
    tell(count, ['nothing changed'], await ended(folder, count, 'changes', 1));
    const names = ['nothing changed', 'one title, all the rest read', 'one title', 'one title'];
    tell(count, names, await ended(folder, count, 'changes', 4));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tell(count: string, names: readonly string[], { passes, peakMegabytes }: Ended): void {
  for (const [
    rank,
    { onlineSeconds, seconds, processorSeconds, runs, written, online },
  ] of passes.entries()) {
    if (online !== Number(count)) throw new Error(`expected ${count} testimonies online, got ${online}`);
    const stages = Object.values(runs).reduce((sum, times) => sum + times, 0);
    const figures = [onlineSeconds, seconds, processorSeconds].map((value) => value.toFixed(2));
    console.log([count, names[rank], ...figures, peakMegabytes.toFixed(0), stages, written].join(' | '));
  }
}

async function ended(folder: string, count: string, phase: string, passes = 0): Promise<Ended> {
  const words = ['--import', 'tsx', CHILD, folder, count, phase, String(passes)];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Ended;
}

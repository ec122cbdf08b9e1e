/** kill -9 at random instants during the demonstration, then one run: nothing broken, nothing lost, nothing left over. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newShow } from '../../src/formats/show-yaml.ts';
import { DEMONSTRATION, newWorkspace, run, runAndKill } from '../fixtures/program.ts';
import { faultsIn, filesBelow, itemsOf } from '../fixtures/public-folder.ts';

const KILLS = 20;

/** The demonstration without its words: everything but the clips, which would make each of forty runs minutes long. */
function workspaceToKill(): string {
  const workspace = newWorkspace('demonstration');
  rmSync(path.join(workspace, 'episodes', DEMONSTRATION, 'demonstration.vtt'));
  mkdirSync(path.join(workspace, 'assets'));
  writeFileSync(path.join(workspace, 'assets/show.yaml'), newShow({ transcriptRequired: false }));
  return workspace;
}

/** Prints a row per kill, and throws when one leaves something wrong. */
export async function measureCrashes(): Promise<void> {
  const whole = workspaceToKill();
  const { seconds } = await run(whole, 'publier');
  const expected = shapeOf(whole);
  console.log(`one undisturbed run: ${seconds.toFixed(1)} s, ${expected.length} files`);
  console.log('killed after, s | feed broken then | exit code after | same guid | leftovers | missing');
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Spread over the whole run, a little off a regular grid, the same at each measure.
    const afterMs = ((kill - 0.5 + 0.4 * Math.sin(kill * 7)) / KILLS) * seconds * 1000;
    const row = await killedOnce(afterMs, expected);
    console.log(row.join(' | '));
  }
  rmSync(whole, { recursive: true });
}

async function killedOnce(
  afterMs: number,
  expected: readonly string[],
): Promise<readonly (string | number)[]> {
  const workspace = workspaceToKill();
  const killed = await runAndKill(workspace, afterMs, 'publier');
  const broken = faultsIn(path.join(workspace, 'feeds'));
  const { exitCode } = await run(workspace, 'publier');
  const faults = [...broken, ...faultsIn(path.join(workspace, 'feeds'))];
  const [item] = itemsOf(readFileSync(path.join(workspace, 'feeds/feed.xml'), 'utf8'));
  const shape = shapeOf(workspace);
  const leftovers = shape.filter((file) => !expected.includes(file)).length;
  const missing = expected.filter((file) => !shape.includes(file)).length;
  const sameGuid = item?.guid === 'b6f0c3de-52a1-4f0e-9d1c-7a5e0c1d2f34';
  rmSync(workspace, { recursive: true });
  if (faults.length + leftovers + missing > 0 || exitCode !== 0 || !sameGuid) {
    throw new Error(
      `expected a whole edition after a kill at ${afterMs} ms, got ${[...faults, ...shape].join(', ')}`,
    );
  }
  const at = killed ? (afterMs / 1000).toFixed(2) : 'ended before';
  return [at, broken.length, exitCode, String(sameGuid), leftovers, missing];
}

/** The files of a workspace, counted by folder and extension where their names depend on dates. */
function shapeOf(workspace: string): string[] {
  const counts = new Map<string, number>();
  return filesBelow(workspace)
    .map((file) => file.replace(/^(\.store\/(?:objects|results)).*?(\.\w+)$/, '$1/*$2'))
    .map((file) => {
      const count = (counts.get(file) ?? 0) + 1;
      counts.set(file, count);
      return `${file} ${count}`;
    });
}

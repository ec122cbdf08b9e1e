import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { brokenEnclosures } from '../../testing/enclosures.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { publishSeason } from '../../testing/season.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

const KILLS = 25;
const CHILD = fileURLToPath(new URL('../../testing/season.child.ts', import.meta.url));

/** Compiled once: a child then starts in a tenth of the time. */
async function compiledChild(): Promise<string> {
  const outfile = path.join(temporaryFolder(), 'season.mjs');
  await build({ entryPoints: [CHILD], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

async function begin(program: string, folder: string, edition: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, folder, String(edition)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

/** The same shares of 1 at every run of the test: Park and Miller's generator. */
function sharesFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it('a run after 25 kills makes the same files as if there had been none', async () => {
  const program = await compiledChild();
  const folder = temporaryFolder();
  const nextShare = sharesFrom(20_260_312);
  let wholeRunMs = 400;
  let edition = 0;
  for (let kills = 0; kills < KILLS; edition += 1) {
    const child = await begin(program, folder, edition);
    const ended = once(child, 'exit');
    await setTimeout(nextShare() * wholeRunMs);
    child.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL') kills += 1;
    else wholeRunMs *= 0.8;
    expect(brokenEnclosures(path.join(folder, 'feeds'))).toEqual([]);
  }
  const calm = temporaryFolder();
  await publishSeason(folder, edition);
  await publishSeason(calm, edition);
  for (const place of [folder, calm]) rmSync(path.join(place, '.store', 'digests.bin'));
  expect(filesUnder(folder)).toEqual(filesUnder(calm));
}, 60_000);

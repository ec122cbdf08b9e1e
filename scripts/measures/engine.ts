/** How long the engine takes when nothing, one thing or everything is to be done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/adapters/disk/store.ts';
import { createBuild } from '../../src/engine/build.ts';
import { given, stagesOver, type Task } from '../../src/engine/task.ts';

type Ports = Readonly<Record<never, never>>;
type Tale = { readonly id: string; readonly words: string };

const STAGES = 8;
const stage = stagesOver<Ports>();

/** Eight stages, each of which needs the one before and keeps a file of its own. */
function chainOfStages(): (tale: Tale) => Task<unknown, Ports> {
  let last: (tale: Tale) => Task<unknown, Ports> = ({ words }) => given({ words });
  for (let number = 1; number <= STAGES; number += 1) {
    const before = last;
    last = stage({
      name: `stage-${number}`,
      version: 1,
      subject: ({ id }: Tale) => id,
      needs: (tale: Tale) => ({ before: before(tale) }),
      run: async (inputs, { keepContent }) => ({
        file: await keepContent(`${number} ${JSON.stringify(inputs)}`, 'txt'),
        words: 'a value of the size of a short record '.repeat(20),
      }),
    });
  }
  return last;
}

async function buildAll(
  folder: string,
  tales: readonly Tale[],
): Promise<{ readonly ms: number; readonly runs: number }> {
  const begun = performance.now();
  const store = await openStore(folder);
  const signal = new AbortController().signal;
  const build = createBuild<Ports>({ store, ports: {}, concurrency: 2, signal, emit: () => undefined });
  const chain = chainOfStages();
  await Promise.all(tales.map((tale) => build.outcomeOf(chain(tale))));
  await store.forgetAllBut(build.reached);
  const runs = [...build.runs.values()].reduce((sum, count) => sum + count, 0);
  return { ms: performance.now() - begun, runs };
}

async function measureOf(count: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-engine-'));
  try {
    const tales = Array.from({ length: count }, (_, number) => ({
      id: `${number}`,
      words: `words ${number}`,
    }));
    const cold = await buildAll(folder, tales);
    const warm = [];
    for (let pass = 0; pass < 5; pass += 1) warm.push(await buildAll(folder, tales));
    const changed = await buildAll(folder, tales.with(7, { id: '7', words: 'other words' }));
    const timed = ({ ms, runs }: { ms: number; runs: number }) => `${Math.round(ms)} ms, ${runs} runs`;
    const median = warm.toSorted((one, other) => one.ms - other.ms)[Math.floor(warm.length / 2)] ?? cold;
    return `| ${count} × ${STAGES} | ${timed(cold)} | ${timed(median)} | ${timed(changed)} |`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints a table: testimonies × stages, then time and runs for all, for nothing (median of 5), for one change. */
export async function measureEngine(): Promise<void> {
  console.log('| testimonies × stages | first build | nothing changed | one recording changed |');
  console.log('|---|---|---|---|');
  for (const count of [200, 500]) console.log(await measureOf(count));
}

import { Problem } from '../model/problem.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { BuildSettings } from './build.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './fingerprint.ts';
import type { RunRecord, Scratch } from './store.ts';
import type { Context, Run } from './task.ts';

/**
 * Does one run in a scratch folder of its own, which is gone afterwards.
 *
 * @returns what to remember: its value as JSON gives it back, or a problem that the same inputs would give again.
 * @throws a passing `Problem`, and whatever else the run throws; anything at all once the signal is aborted.
 */
export async function runOnce<Ports>(
  task: Run<unknown, Ports>,
  inputs: Readonly<Record<string, unknown>>,
  settings: BuildSettings<Ports>,
): Promise<RunRecord> {
  try {
    return await settings.store.withScratch(async (scratch) => {
      const files: StoredFile[] = [];
      const value = await task.run(inputs, contextOf(task, scratch, files, settings));
      return { kind: 'value', ...asJson(value, task.stage), files };
    });
  } catch (cause) {
    // A tool killed by a stop often looks like a bad file: nothing said after the signal is to be believed.
    if (!(cause instanceof Problem) || cause.passing || settings.signal.aborted) throw cause;
    return { kind: 'problem', problem: cause.text };
  }
}

function contextOf<Ports>(
  { stage, subject }: Run<unknown, Ports>,
  scratch: Scratch,
  files: StoredFile[],
  { store, ports, signal, emit }: BuildSettings<Ports>,
): Context<Ports> {
  const noted = async (keeping: Promise<StoredFile>): Promise<StoredFile> => {
    const file = await keeping;
    files.push(file);
    return file;
  };
  return {
    ports,
    signal,
    scratch: (name) => scratch.pathOf(name),
    keep: (path) => noted(store.keep(path)),
    keepContent: (content, extension) => noted(store.keepContent(content, extension)),
    pathOf: (file) => store.pathOf(file),
    progress: (fraction) => emit({ type: 'run-progressed', stage, subject, fraction }),
  };
}

/** The first time a value is used, it is what the store will give back the next times. */
function asJson(value: unknown, stage: string): { readonly value: unknown; readonly digest: string } {
  try {
    const json = canonicalJson(value);
    return { value: JSON.parse(json), digest: sha256(json) };
  } catch (cause) {
    throw new Error(`stage ${stage} must give JSON`, { cause });
  }
}

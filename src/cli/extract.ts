import { setTimeout as pause } from 'node:timers/promises';
import { type App, startApp } from '../app/app.ts';
import type { Extracted } from '../app/extracting.ts';
import { noteExtract } from '../app/noting.ts';
import type { Workspace } from '../app/workspace.ts';
import type { PassagePointer } from '../model/clip.ts';
import { Problem } from '../model/problem.ts';
import { EXIT, exitCodeOf } from './outcome.ts';
import type { Options } from './program.ts';
import { LOOK_MS, PATIENCE_MS, publishOnce } from './publish.ts';
import type { Reporter } from './reporter.ts';

/**
 * Makes a clip of a quoted passage: the upright video first, then all the rest. Where the program already runs, the
 * passage is written in the fiche for it.
 */
export async function extractClip(
  workspace: Workspace,
  { firstWords: first, lastWords: last }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (first === undefined || last === undefined)
    throw new Error('expected the words of a passage, got nothing');
  const pointer = { first, last };
  const app = await startApp(workspace, reporter.tell).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'already-running') return undefined;
    throw error;
  });
  if (app === undefined) {
    reporter.tell({ type: 'extract-noted', folder: await noteExtract(pointer, workspace) });
    return EXIT.well;
  }
  try {
    reporter.tell({ type: 'extracted', ...(await extractOnce(app, pointer, signal)) });
    return exitCodeOf(await publishOnce(app, signal));
  } finally {
    await app.close();
  }
}

/** Words that nobody says yet may be those of a recording that is arriving: it is waited for, and asked again. */
export async function extractOnce(
  app: Pick<App, 'extract'>,
  pointer: PassagePointer,
  signal: AbortSignal,
  lookMs = LOOK_MS,
): Promise<Extracted> {
  for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
    try {
      return await app.extract(pointer, signal);
    } catch (error) {
      const isArriving = error instanceof Problem && error.code === 'extract-arriving';
      if (!isArriving || waitedMs >= PATIENCE_MS) throw error;
    }
    await pause(lookMs, undefined, { signal });
  }
}

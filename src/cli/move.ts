import { startApp } from '../app/app.ts';
import { moveShow, writeOldAddress } from '../app/moving.ts';
import type { Workspace } from '../app/workspace.ts';
import { moving } from '../words/moving.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import { publishOnce } from './publish.ts';
import type { Reporter } from './reporter.ts';

/** Moves the podcast to another address: settings, feed, what to leave at the old address, and what to do by hand. */
export async function movePodcast(
  workspace: Workspace,
  { source }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (source === undefined) throw new Error('expected the new address, got nothing');
  const app = await startApp(workspace, reporter.tell);
  try {
    const move = await moveShow(workspace, source);
    if ((await publishOnce(app, signal)) === undefined) return EXIT.waiting;
    const folder = await writeOldAddress(workspace, move);
    reporter.say(moving.done(move.from, move.to));
    for (const step of moving.steps(folder, `${move.to}feed.xml`)) reporter.say(step);
    return EXIT.well;
  } finally {
    await app.close();
  }
}

import { startApp } from '../app/app.ts';
import { askAgain } from '../app/retrying.ts';
import type { Workspace } from '../app/workspace.ts';
import { Problem } from '../model/problem.ts';
import { terminal } from '../words/terminal.ts';
import { EXIT, exitCodeOf } from './outcome.ts';
import type { Options } from './program.ts';
import { publishOnce } from './publish.ts';
import type { Reporter } from './reporter.ts';

/** Does again what was refused of one testimony, or of all; where another window is at work, that one does it. */
export async function retry(
  workspace: Workspace,
  { source }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  await askAgain(workspace, source);
  try {
    const app = await startApp(workspace, reporter.tell);
    try {
      return exitCodeOf(await publishOnce(app, signal));
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'already-running') throw error;
    reporter.say(terminal.retriedElsewhere);
    return EXIT.well;
  }
}

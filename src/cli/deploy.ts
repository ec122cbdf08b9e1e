import path from 'node:path';
import { startApp } from '../app/app.ts';
import { deploy } from '../app/deploying.ts';
import { verifyWorkspace } from '../app/verifying.ts';
import type { Workspace } from '../app/workspace.ts';
import { deploying } from '../words/deploying.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import { publishOnce } from './publish.ts';
import type { Reporter } from './reporter.ts';

/**
 * Brings the public folder up to date, then sends it: what was withdrawn or is over leaves the host too. A public folder
 * with errors is not sent.
 */
export async function publishAndDeploy(
  workspace: Workspace,
  { source }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (source === undefined) throw new Error('expected a destination, got nothing');
  const app = await startApp(workspace, reporter.tell);
  try {
    if ((await publishOnce(app, signal)) === undefined) return EXIT.waiting;
    const verified = await verifyWorkspace(workspace);
    const isWhole = verified?.faults.every(({ severity }) => severity !== 'error') ?? false;
    if (!isWhole) {
      if (verified !== undefined) reporter.tell({ type: 'verified', ...verified });
      reporter.say(deploying.kept);
      return EXIT.waiting;
    }
    reporter.say(deploying.sending(source));
    const nginx = await deploy(workspace, source, signal);
    reporter.say(deploying.done);
    reporter.say(deploying.nginx(path.relative(workspace.root, nginx)));
    return EXIT.well;
  } finally {
    await app.close();
  }
}

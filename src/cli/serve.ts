import { startApp } from '../app/app.ts';
import { countListens } from '../app/listening.ts';
import { everPublic } from '../app/public-paths.ts';
import { requestsOf } from '../app/retrying.ts';
import { readWorkspaceShow } from '../app/show-settings.ts';
import { keepSweeping } from '../app/watching.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Show } from '../model/show.ts';
import { lanAddress, listen, stop } from '../server/listening.ts';
import { createServer } from '../server/server.ts';
import { terminal } from '../words/terminal.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import { faultText, type Reporter } from './reporter.ts';

/** Prepares, publishes, serves and watches, until the signal. */
export async function startAll(
  workspace: Workspace,
  options: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  reporter.say(terminal.greeting(workspace.root));
  const app = await startApp(workspace, reporter.tell);
  try {
    const close = await serve(workspace, await app.show(), options, reporter);
    let greeted = false;
    const { ended } = keepSweeping(
      app,
      [workspace.episodes, workspace.assets, requestsOf(workspace)],
      signal,
      reporter.tell,
      () => {
        if (!greeted) reporter.say(terminal.watching);
        greeted = true;
      },
    );
    await ended;
    await close();
    reporter.say(terminal.stopping);
    return EXIT.well;
  } finally {
    await app.close();
  }
}

/** Serves what is already public, until the signal. */
export async function serveFolder(
  workspace: Workspace,
  options: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  const close = await serve(workspace, await readWorkspaceShow(workspace), options, reporter);
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await close();
  return EXIT.well;
}

/** Serves the public folder and says at which addresses. @returns what stops it. */
async function serve(
  workspace: Workspace,
  show: Show,
  options: Options,
  reporter: Reporter,
): Promise<() => Promise<void>> {
  const onFailure = (cause: unknown) => process.stderr.write(`${faultText(cause)}\n`);
  const counter = countListens(workspace, onFailure);
  const server = createServer({
    feedsFolder: workspace.feeds,
    isGone: everPublic(workspace),
    onDelivery: counter.onDelivery,
    onFailure,
    ...(show.publicUrl !== undefined && { publicUrl: show.publicUrl }),
  });
  const { port } = await listen(server, options.port);
  const here = `http://localhost:${port}/`;
  reporter.say(terminal.page(here));
  reporter.say(terminal.address(`${show.publicUrl ?? here}feed.xml`));
  const phone = lanAddress();
  if (phone !== undefined) reporter.say(terminal.phoneAddress(`http://${phone}:${port}/feed.xml`));
  return async () => {
    await stop(server);
    await counter.close().catch(onFailure);
  };
}

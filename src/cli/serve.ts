import type { RequestListener } from 'node:http';
import { startApp } from '../app/app.ts';
import type { JourneyEvent } from '../app/events.ts';
import { countListens } from '../app/listening.ts';
import { firstInvitation, openPrivate, type PrivateMeans } from '../app/private/opening.ts';
import { everPublic } from '../app/public-paths.ts';
import { requestsOf } from '../app/retrying.ts';
import { readWorkspaceShow } from '../app/show-settings.ts';
import { keepSweeping } from '../app/watching.ts';
import { openDesk, type WithdrawalDesk } from '../app/withdrawal-desk.ts';
import type { Workspace } from '../app/workspace.ts';
import { Problem } from '../model/problem.ts';
import type { Show } from '../model/show.ts';
import { lanAddress, listen, stop } from '../server/listening.ts';
import type { PrivateSetting } from '../server/private/setting.ts';
import { createServer } from '../server/server.ts';
import { accessWords } from '../words/private-access.ts';
import { terminal } from '../words/terminal.ts';
import { entryAddress } from './accesses.ts';
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
  const space = options.publicSeul ? undefined : await openPrivate(workspace);
  const tell = (event: JourneyEvent) => {
    reporter.tell(event);
    space?.following.tell(event);
  };
  const app = await startApp(workspace, tell);
  try {
    const desk = openDesk(workspace);
    const close = await serve(workspace, await app.show(), {
      options,
      reporter,
      desk,
      ...(space && { space }),
    });
    let greeted = false;
    const { ended } = keepSweeping(
      app,
      [workspace.episodes, workspace.assets, requestsOf(workspace)],
      signal,
      tell,
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
  // Nobody watches here: what is withdrawn is taken down by a pass of its own.
  const desk = openDesk(workspace, () => takeDown(workspace, reporter, signal));
  const close = await serve(workspace, await readWorkspaceShow(workspace), { options, reporter, desk });
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await close();
  return EXIT.well;
}

async function takeDown(workspace: Workspace, reporter: Reporter, signal: AbortSignal): Promise<void> {
  try {
    const app = await startApp(workspace, reporter.tell);
    try {
      await app.sweep(signal);
    } finally {
      await app.close();
    }
  } catch (error) {
    // Another window is at work there: it takes it down itself.
    if (!(error instanceof Problem)) throw error;
  }
}

type Serving = {
  readonly options: Options;
  readonly reporter: Reporter;
  readonly desk: WithdrawalDesk;
  readonly space?: PrivateMeans;
};

/** Serves the public folder and says at which addresses. @returns what stops it. */
async function serve(
  workspace: Workspace,
  show: Show,
  { options, reporter, desk, space }: Serving,
): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const onFailure = (cause: unknown) => process.stderr.write(`${faultText(cause)}\n`);
  const counter = countListens(workspace, onFailure);
  const server = createServer({
    feedsFolder: workspace.feeds,
    isGone: everPublic(workspace),
    onDelivery: counter.onDelivery,
    onFailure,
    desk,
    ...(show.publicUrl !== undefined && { publicUrl: show.publicUrl }),
    ...(space && {
      privateSpace: await privateSpace({ ...space, workspace, onFailure }, show, ending.signal),
    }),
  });
  const { port } = await listen(server, options.port);
  const here = `http://localhost:${port}/`;
  reporter.say(terminal.page(here));
  reporter.say(terminal.address(`${show.publicUrl ?? here}feed.xml`));
  const phone = lanAddress();
  if (phone !== undefined) reporter.say(terminal.phoneAddress(`http://${phone}:${port}/feed.xml`));
  const token = space && (await firstInvitation(space.accesses).catch(toldInstead(reporter)));
  const entrance = show.publicUrl ?? (phone === undefined ? here : `http://${phone}:${port}/`);
  if (token !== undefined) reporter.say(accessWords.firstLink(entryAddress(entrance, token)));
  return async () => {
    ending.abort();
    await stop(server);
    await counter.close().catch(onFailure);
  };
}

/** A full disk holds back the first link, not the serving of what is public. */
const toldInstead = (reporter: Reporter) => (error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  reporter.tell({ type: 'stopped-by-problem', problem: error.text });
  return undefined;
};

/** The private pages, loaded only where they are served. */
async function privateSpace(
  means: Omit<PrivateSetting, 'ending' | 'publicHost'>,
  { publicUrl }: Show,
  ending: AbortSignal,
): Promise<RequestListener> {
  const { createPrivateSpace } = await import('../server/private/space.ts');
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return createPrivateSpace({ ...means, ending, ...(publicHost !== undefined && { publicHost }) });
}

import { setTimeout as pause } from 'node:timers/promises';
import { noteWithdrawal, type Place, type TakenBack } from '../app/accords.ts';
import { startApp } from '../app/app.ts';
import { attestPlace, episodesOf, placeCalled } from '../app/attesting.ts';
import { readWorkspaceShow } from '../app/show-settings.ts';
import type { Workspace } from '../app/workspace.ts';
import { calendarDay } from '../model/calendar.ts';
import { Problem } from '../model/problem.ts';
import { attestation as words } from '../words/accord-papers.ts';
import { withdrawing } from '../words/withdrawing.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** How long another window at work may take to see it. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 500;

/** Notes a withdrawal, takes down at once what it covers, and says what is beyond reach. */
export async function withdraw(
  workspace: Workspace,
  options: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  const place = await placeCalled(workspace, options.source ?? '');
  const what = takenBack(options);
  const now = { today: calendarDay(Date.now()), nowMs: Date.now() };
  await noteWithdrawal(episodesOf(workspace), place, { witness: options.témoin ?? '', what }, now);
  reporter.say(withdrawing.noted);
  const isDown = await takeDown(workspace, what === 'all' ? place : undefined, reporter, signal);
  if (!isDown) {
    reporter.say(withdrawing.later);
    return EXIT.waiting;
  }
  reporter.say(what === 'all' ? withdrawing.done : withdrawing.donePart);
  for (const limit of withdrawing.limits) reporter.say(limit);
  return what === 'all' ? attestNow(workspace, place, options, reporter) : EXIT.well;
}

/** Asks every address that was public what it answers now, and writes it down. */
export async function attestation(
  workspace: Workspace,
  options: Options,
  reporter: Reporter,
): Promise<number> {
  return attestNow(workspace, await placeCalled(workspace, options.source ?? ''), options, reporter);
}

async function attestNow(
  workspace: Workspace,
  place: Place,
  options: Options,
  reporter: Reporter,
): Promise<number> {
  const { publicUrl } = await readWorkspaceShow(workspace);
  const base = options.adresse ?? publicUrl ?? `http://localhost:${options.port ?? 4280}/`;
  const { found, path, lines } = await attestPlace(workspace, place, base.replace(/\/*$/, '/'));
  for (const line of lines) reporter.say(line);
  for (const share of found.shares) reporter.say(words.told(share));
  reporter.say(words.written(path));
  const isGone = found.probes.every(({ status }) => status === 410 || status === 404);
  return isGone && found.feed !== 'holds' ? EXIT.well : EXIT.waiting;
}

const takenBack = ({ extraits, presse, image }: Options): TakenBack => {
  const scopes = [
    ...(extraits ? (['clips'] as const) : []),
    ...(presse ? (['press'] as const) : []),
    ...(image ? (['image'] as const) : []),
  ];
  return scopes.length === 0 ? 'all' : scopes;
};

/** By a pass of our own, or by the window that is already at work. @returns whether nothing of it is public. */
async function takeDown(
  workspace: Workspace,
  place: Place | undefined,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const app = await startApp(workspace, () => {});
    try {
      await app.sweep(signal);
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'already-running') throw error;
    reporter.say(withdrawing.elsewhere);
    for (let waitedMs = 0; place && waitedMs < PATIENCE_MS; waitedMs += LOOK_MS) {
      if (await isGone(workspace, place)) return true;
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
    return place === undefined;
  }
  return place === undefined || isGone(workspace, place);
}

async function isGone(workspace: Workspace, { entry }: Place): Promise<boolean> {
  const { isPublic } = await import('../app/public-paths.ts');
  return !(await isPublic(workspace, entry.publicId));
}

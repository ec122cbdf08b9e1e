import { type Build, createBuild } from '../engine/build.ts';
import { type Intake, takeIn } from '../journey/intake/intake.ts';
import { writeJournal } from '../journey/journal.ts';
import { writeRootAnswer } from '../journey/root-answer.ts';
import { calendarDay } from '../model/calendar.ts';
import { withoutPastMeeting } from '../model/meeting.ts';
import { Problem } from '../model/problem.ts';
import type { Ports } from '../ports/ports.ts';
import type { Assessed } from './assessing.ts';
import { writeDraft } from './drafting.ts';
import { assessAll, atRest, bringUpToDate, type Changes, type Sweep } from './edition-changes.ts';
import type { TestimonyReport } from './events.ts';
import { writeCommonPapers, writeReceipts } from './papers.ts';
import { keepPlan, nextChangeOf } from './planning.ts';
import { type PressAccesses, settlePress } from './press-access.ts';
import { handOutKits } from './press-kits.ts';
import { rememberResting } from './remembering.ts';
import { answerOne } from './reporting.ts';
import { share, takeBackShared } from './sharing.ts';
import { clipsToShow } from './showing-clips.ts';
import type { SweepSetting } from './sweep-setting.ts';
import { takeDownAtLeast, takeDownFirst } from './taking-down.ts';
import { tellIntake } from './telling.ts';

/** What a sweep came to. */
export type SweepReport = {
  /** How many testimonies are public. */
  readonly online: number;
  /** How many wait for a person. */
  readonly waiting: number;
  /** How many our own fault stopped. */
  readonly failed: number;
  /** Whether files are still being copied: look again soon. */
  readonly arriving: boolean;
  /** Stages really run, by name. */
  readonly runs: Readonly<Record<string, number>>;
  /** Public files written and removed. */
  readonly written: number;
  readonly removed: number;
  /** When a pass would do something else though no file changed, before the day ends: milliseconds since 1970. */
  readonly nextChangeMs?: number;
};

/**
 * One pass over `episodes/`: takes in what was dropped, makes private drafts, publishes what may be and takes down what
 * may no longer, answers in each folder. A withdrawal comes first and never waits for another testimony's sound. Gives
 * nothing when `episodes/` is unreachable: then nothing is changed.
 */
export async function sweep(given: SweepSetting, nowMs: number): Promise<SweepReport | undefined> {
  const { schedule = {}, withdrawal, ...show } = given.show;
  const setting = { ...given, show: withoutPastMeeting(show, calendarDay(nowMs)) };
  const { memory } = setting;
  memory?.under(circumstancesOf(given, nowMs));
  try {
    return await pass(setting, { schedule, ...(withdrawal && { withdrawal }) }, nowMs);
  } catch (error) {
    if (error instanceof Problem) await takeDownAtLeast(setting, nowMs);
    throw error;
  }
}

async function pass(
  setting: SweepSetting,
  terms: Pick<Sweep, 'schedule' | 'withdrawal'>,
  nowMs: number,
): Promise<SweepReport | undefined> {
  const { memory } = setting;
  const intake = await takeIn({
    ...setting,
    nowMs,
    audio: setting.ports.audio,
    ...(memory && { known: (folder) => memory.get(folder) }),
  });
  if (intake === undefined) {
    setting.emit({ type: 'episodes-unreachable', folder: setting.episodes.path });
    return undefined;
  }
  tellIntake(intake, setting.emit);
  const current: Sweep = {
    ...terms,
    setting,
    nowMs,
    intake,
    build: buildFor(intake, setting),
  };
  try {
    return await passOver(current);
  } finally {
    // One that fails leaves nothing at work behind it, in folders that the next one would empty.
    await current.build.settled();
  }
}

async function passOver(current: Sweep): Promise<SweepReport> {
  const { setting, intake } = current;
  for (const one of intake.takenIn) if (!intake.atRest.has(one)) await takeBackShared(one, current);
  const press = await settlePress(intake.takenIn, current);
  const removedFirst = await takeDownFirst(current);
  const assessed = await assessAll(intake.takenIn, current);
  await keepPlan(assessed, setting.episodes);
  const changes = await bringUpToDate(assessed, current);
  return conclude(assessed, { ...changes, removed: changes.removed + removedFirst }, press, current);
}

/** All that a pass over the same files depends on. What a person asked to do again is never the same. */
function circumstancesOf({ show, toolVersions, retries }: SweepSetting, nowMs: number): string {
  return JSON.stringify([show, toolVersions, calendarDay(nowMs), retries === undefined ? '' : nowMs]);
}

/** A build that does again what a person asked for. */
function buildFor({ takenIn }: Intake, setting: SweepSetting): Build<Ports> {
  const { memory } = setting;
  const again = takenIn.filter(({ folder, entry }) =>
    setting.retries?.includes({ folder, publicId: entry.publicId }),
  );
  const subjects = new Set(again.map(({ entry }) => entry.publicId));
  return createBuild({
    ...setting,
    triesAgain: (subject) => subjects.has(subject),
    ...(memory && { known: (task) => memory.fingerprintOf(task) }),
  });
}

/** How many bare files wait for a person; a second copy of what we have waits for nothing. */
const asked = ({ left }: Intake) => left.filter(({ problem }) => problem.code !== 'already-dropped').length;

async function conclude(
  assessed: readonly Assessed[],
  changes: Changes,
  press: PressAccesses,
  current: Sweep,
): Promise<SweepReport> {
  const { setting, intake, build, nowMs } = current;
  // A pass that was interrupted knows too little to answer anybody.
  const isWhole = !setting.signal.aborted;
  const moving = assessed.filter(({ drafted }) => atRest(drafted.takenIn, current) === undefined);
  const reports = isWhole ? await answerAll(assessed, current) : [];
  await writeRootAnswer(setting.episodes, intake);
  await writeCommonPapers(setting.episodes, setting.show);
  const missing = intake.missing.map(({ publicId }) => publicId);
  if (!setting.signal.aborted)
    await writeJournal(setting.episodes, { reports, missing, left: intake.left }, nowMs);
  const arriving = intake.arriving.length > 0 || intake.takenIn.some((one) => one.arriving.length > 0);
  setting.emit({ type: 'published', online: changes.online });
  for (const { drafted } of setting.signal.aborted ? [] : moving) await share(drafted, build, current);
  const added = await showNewClips(assessed, changes, current);
  if (!setting.signal.aborted) await handOutKits(moving, press, build, setting);
  if (!setting.signal.aborted) await rememberResting(moving, { reports, press }, current);
  // What waits for a copy to end will be needed again in a moment; what was taken down goes at once.
  const mayForget = !setting.signal.aborted && (!arriving || changes.removed > 0);
  if (mayForget) await setting.store.forgetAllBut(neededAgain(current));
  const runs = Object.fromEntries(build.runs);
  const written = changes.written + added.written;
  const removed = changes.removed + added.removed;
  setting.emit({ type: 'swept', written, removed, runs });
  return {
    ...{ online: changes.online, written, removed, runs },
    waiting: reports.filter(({ standing }) => standing.next !== 'nothing').length + asked(intake),
    failed: reports.filter(({ failed }) => failed).length,
    arriving,
    ...nextChangeOf(assessed, current.nowMs),
  };
}

/** Publishes again the pages of testimonies whose clips were made in this pass: they had gone online without. */
async function showNewClips(
  assessed: readonly Assessed[],
  { shown }: Changes,
  current: Sweep,
): Promise<Pick<Changes, 'written' | 'removed'>> {
  const none = { written: 0, removed: 0 };
  if (shown === undefined || current.setting.signal.aborted) return none;
  const drafted = assessed.map((one) => one.drafted);
  return (await clipsToShow(drafted, current)).size > shown ? await bringUpToDate(assessed, current) : none;
}

/** Answers in each folder; of one at rest, what was answered is said again. */
async function answerAll(assessed: readonly Assessed[], current: Sweep): Promise<readonly TestimonyReport[]> {
  const { setting, withdrawal } = current;
  const reports: TestimonyReport[] = [];
  for (const one of assessed) {
    const { takenIn } = one.drafted;
    const before = atRest(takenIn, current);
    if (before === undefined) await writeDraft(one.drafted, setting);
    const report = before?.report ?? (await answerOne(one, setting));
    setting.emit({ type: 'standing', report });
    reports.push(report);
    if (before === undefined) await writeReceipts(takenIn, setting, withdrawal);
  }
  return reports;
}

/** Fingerprints of all that the next pass may recall. */
const neededAgain = ({ setting, build }: Sweep): ReadonlySet<string> =>
  new Set([...build.reached, ...(setting.memory?.reached() ?? [])]);

import { type Build, createBuild } from '../engine/build.ts';
import { type Intake, takeIn } from '../journey/intake/intake.ts';
import { writeJournal } from '../journey/journal.ts';
import { writeRootAnswer } from '../journey/root-answer.ts';
import { calendarDay } from '../model/calendar.ts';
import { withoutPastMeeting } from '../model/meeting.ts';
import type { Ports } from '../ports/ports.ts';
import type { Assessed } from './assessing.ts';
import { writeDraft } from './drafting.ts';
import { assessAll, bringUpToDate, type Changes, type Sweep } from './edition-changes.ts';
import type { TestimonyReport } from './events.ts';
import { writeCommonPapers, writeReceipts } from './papers.ts';
import { keepPlan, nextChangeOf } from './planning.ts';
import { type PressAccesses, settlePress } from './press-access.ts';
import { handOutKits } from './press-kits.ts';
import { answerOne } from './reporting.ts';
import { share, takeBackShared } from './sharing.ts';
import type { SweepSetting } from './sweep-setting.ts';
import { takeDownFirst } from './taking-down.ts';
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
  const intake = await takeIn({ ...setting, nowMs, audio: setting.ports.audio });
  if (intake === undefined) {
    setting.emit({ type: 'episodes-unreachable', folder: setting.episodes.path });
    return undefined;
  }
  tellIntake(intake, setting.emit);
  const current: Sweep = {
    setting,
    ...(withdrawal && { withdrawal }),
    nowMs,
    schedule,
    intake,
    build: buildFor(intake, setting),
  };
  for (const one of intake.takenIn) await takeBackShared(one, current);
  const press = await settlePress(intake.takenIn, current);
  const removedFirst = await takeDownFirst(current);
  const assessed = await assessAll(intake.takenIn, current);
  await keepPlan(assessed, setting.episodes);
  const changes = await bringUpToDate(assessed, current);
  return conclude(assessed, { ...changes, removed: changes.removed + removedFirst }, press, current);
}

/** A build that does again what a person asked for. */
function buildFor({ takenIn }: Intake, setting: SweepSetting): Build<Ports> {
  const again = takenIn.filter(({ folder, entry }) =>
    setting.retries?.includes({ folder, publicId: entry.publicId }),
  );
  const subjects = new Set(again.map(({ entry }) => entry.publicId));
  return createBuild({ ...setting, triesAgain: (subject) => subjects.has(subject) });
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
  const reports: TestimonyReport[] = [];
  // A pass that was interrupted knows too little to answer anybody.
  for (const one of setting.signal.aborted ? [] : assessed) {
    await writeDraft(one.drafted, setting);
    reports.push(await answerOne(one, setting));
    await writeReceipts(one.drafted.takenIn, setting, current.withdrawal);
  }
  await writeRootAnswer(setting.episodes, intake);
  await writeCommonPapers(setting.episodes, setting.show);
  const missing = intake.missing.map(({ publicId }) => publicId);
  if (!setting.signal.aborted)
    await writeJournal(setting.episodes, { reports, missing, left: intake.left }, nowMs);
  const arriving = intake.arriving.length > 0 || intake.takenIn.some((one) => one.arriving.length > 0);
  setting.emit({ type: 'published', online: changes.online });
  for (const { drafted } of setting.signal.aborted ? [] : assessed) await share(drafted, build, current);
  if (!setting.signal.aborted) await handOutKits(assessed, press, build, setting);
  // What waits for a copy to end will be needed again in a moment; what was taken down goes at once.
  const mayForget = !setting.signal.aborted && (!arriving || changes.removed > 0);
  if (mayForget) await setting.store.forgetAllBut(build.reached);
  const runs = Object.fromEntries(build.runs);
  const { written, removed } = changes;
  setting.emit({ type: 'swept', written, removed, runs });
  return {
    ...changes,
    runs,
    waiting: reports.filter(({ standing }) => standing.next !== 'nothing').length + asked(intake),
    failed: reports.filter(({ failed }) => failed).length,
    arriving,
    ...nextChangeOf(assessed, current.nowMs),
  };
}

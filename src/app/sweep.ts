import { type Build, createBuild } from '../engine/build.ts';
import { type Intake, type TakenIn, takeIn } from '../journey/intake/intake.ts';
import { writeJournal } from '../journey/journal.ts';
import { isEntitled } from '../journey/publication.ts';
import { writeRootAnswer } from '../journey/root-answer.ts';
import { calendarDay } from '../model/calendar.ts';
import { isPublicId } from '../model/identity.ts';
import { withoutPastMeeting } from '../model/meeting.ts';
import type { Ports } from '../ports/ports.ts';
import { type Assessed, assess, publishableOf } from './assessing.ts';
import { draftOne, writeDraft } from './drafting.ts';
import type { TestimonyReport } from './events.ts';
import { type PressAccesses, settlePress } from './press-access.ts';
import { handOutKits } from './press-kits.ts';
import { PublicationHeld, publish } from './publishing.ts';
import { answerOne } from './reporting.ts';
import { share, takeBackShared } from './sharing.ts';
import type { SweepSetting } from './sweep-setting.ts';
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

type Sweep = {
  readonly setting: SweepSetting;
  readonly nowMs: number;
  readonly intake: Intake;
  readonly build: Build<Ports>;
};

/**
 * One pass over `episodes/`: takes in what was dropped, makes private drafts, publishes what may be and takes down what
 * may no longer, answers in each folder. A withdrawal comes first and never waits for another testimony's sound. Gives
 * nothing when `episodes/` is unreachable: then nothing is changed.
 */
export async function sweep(given: SweepSetting, nowMs: number): Promise<SweepReport | undefined> {
  const setting = { ...given, show: withoutPastMeeting(given.show, calendarDay(nowMs)) };
  const intake = await takeIn({ ...setting, nowMs });
  if (intake === undefined) {
    setting.emit({ type: 'episodes-unreachable', folder: setting.episodes.path });
    return undefined;
  }
  tellIntake(intake, setting.emit);
  const current: Sweep = { setting, nowMs, intake, build: buildFor(intake, setting) };
  for (const one of intake.takenIn) await takeBackShared(one, current);
  const press = await settlePress(intake.takenIn, current);
  if (await mustTakeDown(current))
    await bringUpToDate(await assessAll(intake.takenIn.filter(wasPublic), current), current);
  const assessed = await assessAll(intake.takenIn, current);
  const changes = await bringUpToDate(assessed, current);
  return conclude(assessed, changes, press, current);
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

const wasPublic = ({ entry }: TakenIn) => entry.firstPublishedAt !== undefined;

/** Whether something that stands in the public folder has lost its leave, or its folder. */
async function mustTakeDown({ setting, intake, nowMs }: Sweep): Promise<boolean> {
  const today = calendarDay(nowMs);
  const entitled = intake.takenIn.filter((one) => isEntitled(one, today));
  const keeps = new Set(entitled.map(({ entry }) => entry.publicId));
  const standing = (await setting.feeds.list('recits')).map(({ name }) => name).filter(isPublicId);
  return standing.some((publicId) => !keeps.has(publicId));
}

async function assessAll(takenIn: readonly TakenIn[], { build, nowMs }: Sweep): Promise<readonly Assessed[]> {
  return assess(await Promise.all(takenIn.map((one) => draftOne(one, build, calendarDay(nowMs)))));
}

type Changes = { readonly online: number; readonly written: number; readonly removed: number };

/** Makes the public folder hold what may be public, unless that would take something down only because it broke. */
async function bringUpToDate(assessed: readonly Assessed[], current: Sweep): Promise<Changes> {
  const { setting, intake, build, nowMs } = current;
  const publishables = assessed.map(publishableOf).filter((one) => one !== undefined);
  const untouched = { online: publishables.length, written: 0, removed: 0 };
  if (setting.signal.aborted) return untouched;
  if (assessed.some((one) => broke(one, calendarDay(nowMs))) && !(await mustTakeDown(current)))
    return untouched;
  try {
    return {
      online: publishables.length,
      ...(await publish(publishables, intake.register, build, setting, nowMs)),
    };
  } catch (error) {
    if (setting.signal.aborted) return untouched;
    if (!(error instanceof PublicationHeld)) throw error;
    setting.emit({ type: 'stopped-by-problem', problem: error.problem });
    return untouched;
  }
}

/** It was public, may still be, and yet could not be made this time: what is public of it stays. */
function broke({ drafted: { takenIn, made } }: Assessed, today: string): boolean {
  return wasPublic(takenIn) && made === undefined && isEntitled(takenIn, today);
}

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
  }
  await writeRootAnswer(setting.episodes, intake);
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
  };
}

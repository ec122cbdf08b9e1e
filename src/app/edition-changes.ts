import type { Build } from '../engine/build.ts';
import type { Intake, TakenIn } from '../journey/intake/intake.ts';
import { askAbout, isEntitled, revealsTooMuch } from '../journey/publication.ts';
import { calendarDay } from '../model/calendar.ts';
import { isPublicId } from '../model/identity.ts';
import type { Schedule } from '../model/rhythm.ts';
import type { WithdrawalContact } from '../model/show.ts';
import type { Folder } from '../ports/folder.ts';
import type { Ports } from '../ports/ports.ts';
import { type Assessed, assess, publishableOf } from './assessing.ts';
import { type Drafted, draftOne } from './drafting.ts';
import type { AtRest } from './pass-memory.ts';
import { PublicationHeld, publish } from './publishing.ts';
import { clipsToShow } from './showing-clips.ts';
import type { SweepSetting } from './sweep-setting.ts';
import { tombstonesOf } from './tombstones.ts';

/** What one pass works on. */
export type Sweep = {
  readonly setting: SweepSetting;
  readonly nowMs: number;
  readonly schedule: Schedule;
  readonly withdrawal?: WithdrawalContact;
  readonly intake: Intake;
  readonly build: Build<Ports>;
};

/** How many are public, and how many public files were written and removed. */
export type Changes = {
  readonly online: number;
  readonly written: number;
  readonly removed: number;
  /** How many offer their clips; absent when the public folder was left as it is. */
  readonly shown?: number;
};

/** The testimonies that stand in the public folder and have lost their leave, or their folder. */
export async function mustComeDown({
  setting,
  intake,
  nowMs,
}: Pick<Sweep, 'setting' | 'intake' | 'nowMs'>): Promise<readonly string[]> {
  const entitled = intake.takenIn.filter((one) => isEntitled(one, nowMs) && !revealsTooMuch(one));
  const keeps = new Set(entitled.map(({ entry }) => entry.publicId));
  return [...(await standingIn(setting.feeds))].filter((publicId) => !keeps.has(publicId));
}

/** The testimonies of which something stands in the public folder. */
async function standingIn(feeds: Folder): Promise<ReadonlySet<string>> {
  const folders = await Promise.all(['recits', 'media'].map((folder) => feeds.list(folder)));
  return new Set(
    folders
      .flat()
      .map(({ name }) => name)
      .filter(isPublicId),
  );
}

/** Drafts testimonies and derives where each stands. One at rest is drafted again only if it stands elsewhere than it did. */
export async function assessAll(takenIn: readonly TakenIn[], current: Sweep): Promise<readonly Assessed[]> {
  const { build, nowMs, schedule, setting } = current;
  const today = calendarDay(nowMs);
  const drafted = await Promise.all(
    takenIn.map(
      async (one) => asLeft(one, atRest(one, current), today) ?? (await draftOne(one, build, today)),
    ),
  );
  const assessed = assess(drafted, { nowMs, schedule });
  const woken = assessed.filter((one) => {
    const before = atRest(one.drafted.takenIn, current);
    return before !== undefined && before.told !== toldOf(one);
  });
  if (woken.length === 0) return assessed;
  for (const one of woken) setting.memory?.forget(one.drafted.takenIn.folder);
  return assessAll(takenIn, current);
}

/** What is remembered of a testimony that the last pass left complete, while nothing of it has changed since. */
export function atRest(one: TakenIn, { intake, setting }: Sweep): AtRest | undefined {
  return intake.atRest.has(one) ? setting.memory?.get(one.folder) : undefined;
}

function asLeft(takenIn: TakenIn, before: AtRest | undefined, today: string): Drafted | undefined {
  if (before === undefined) return undefined;
  return { takenIn, answer: askAbout('feed', takenIn, today), problems: [], gist: before.gist };
}

/** Where a testimony stands and why, as one text. */
export const toldOf = ({ facts, standing, plannedMs }: Assessed): string =>
  JSON.stringify([facts, standing, plannedMs]);

/** Makes the public folder hold what may be public, unless that would take something down only because it broke. */
export async function bringUpToDate(assessed: readonly Assessed[], current: Sweep): Promise<Changes> {
  const { setting, nowMs } = current;
  const untouched = { online: publishablesOf(assessed).length, written: 0, removed: 0 };
  if (setting.signal.aborted) return untouched;
  const standing = await standingIn(setting.feeds);
  const broken = assessed.some((one) => broke(one, standing, nowMs));
  if (broken && (await mustComeDown(current)).length === 0) return untouched;
  try {
    return await publishAll(assessed, current);
  } catch (error) {
    if (setting.signal.aborted) return untouched;
    if (!(error instanceof PublicationHeld)) throw error;
    setting.emit({ type: 'stopped-by-problem', problem: error.problem });
    return untouched;
  }
}

/**
 * Publishes exactly those that may be online.
 * @throws PublicationHeld when what would go out could not be read by applications.
 */
export async function publishAll(assessed: readonly Assessed[], current: Sweep): Promise<Changes> {
  const { setting, intake, build, nowMs } = current;
  const shown = await clipsToShow(
    assessed.map(({ drafted }) => drafted),
    current,
  );
  const publishables = publishablesOf(assessed).map((one) => {
    const clips = shown.get(one.entry.publicId);
    return clips === undefined ? one : { ...one, clips };
  });
  const online = new Set(publishables.map(({ entry }) => entry.publicId));
  const tombstones = await tombstonesOf(online, { intake, nowMs, episodes: setting.episodes });
  const { register } = intake;
  const changes = await publish(
    { publishables, tombstones, register, atRest: setting.memory?.publicIds() ?? new Set() },
    build,
    setting,
    nowMs,
  );
  return { online: publishables.length, shown: shown.size, ...changes };
}

const publishablesOf = (assessed: readonly Assessed[]) =>
  assessed.map(publishableOf).filter((one) => one !== undefined);

/** It was public, may still be, and yet could not be made this time: what is public of it stays. */
function broke(
  { drafted: { takenIn, gist } }: Assessed,
  standing: ReadonlySet<string>,
  nowMs: number,
): boolean {
  return standing.has(takenIn.entry.publicId) && gist === undefined && isEntitled(takenIn, nowMs);
}

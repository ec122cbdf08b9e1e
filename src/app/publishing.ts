import type { Build } from '../engine/build.ts';
import { mapAtMost } from '../engine/slots.ts';
import type { Task } from '../engine/task.ts';
import { formatWithdrawalNotice } from '../formats/withdrawal-notice.ts';
import { showCoverOf } from '../journey/cover.ts';
import type { Edition, Publication } from '../journey/edition.ts';
import { feed, feedOrders, feedPath } from '../journey/feed.ts';
import { notices } from '../journey/notices.ts';
import { publicFiles } from '../journey/public-files.ts';
import { withheldItems } from '../journey/publication.ts';
import { completed, type Register, writeEntry, writeShowGuid } from '../journey/register.ts';
import { badge, signature } from '../journey/signature.ts';
import { siteTasks } from '../journey/site.ts';
import { withdrawalNotice } from '../journey/withdrawal-notice.ts';
import { noticeAddresses, showAddresses } from '../model/addresses.ts';
import type { Cover } from '../model/cover.ts';
import type { Enclosure } from '../model/enclosure.ts';
import type { Leave } from '../model/gate.ts';
import type { RegisterEntry } from '../model/identity.ts';
import { PRESS_KITS } from '../model/press.ts';
import type { ProblemText } from '../model/problem.ts';
import { clipPlaces, type PublicClips } from '../model/public-clip.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Tombstone, Withdrawals } from '../model/tombstone.ts';
import type { Ports } from '../ports/ports.ts';
import { shelvesOf } from '../web/shelves.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** A testimony that may be public now: drafted, agreed, read, and said « bon à diffuser ». */
export type Publishable = {
  readonly entry: RegisterEntry;
  readonly testimony: Testimony;
  readonly leave: Leave<'feed'>;
  /** What its page offers to share. */
  readonly clips?: PublicClips;
};

type ToPublish = {
  readonly publishables: readonly Publishable[];
  /** What the feed says of those that came down. */
  readonly tombstones: readonly Tombstone[];
  readonly register: Register;
  /** Public ids of testimonies whose public files stand as the last pass left them. */
  readonly atRest: ReadonlySet<string>;
};

/** Pages and feeds are made on one thread: a few wait for their inputs meanwhile, and more would only fill the memory. */
const TASKS_AT_ONCE = 8;

type Files = Map<string, StoredFile | string | Uint8Array>;

/** Publishes exactly these testimonies: what is not among them leaves the public folder. */
export async function publish(
  { publishables, tombstones, register, atRest }: ToPublish,
  build: Build<Ports>,
  setting: SweepSetting,
  nowMs: number,
): Promise<{ readonly written: number; readonly removed: number }> {
  const showGuid = register.showGuid ?? setting.mint.guid();
  if (register.showGuid === undefined) await writeShowGuid(setting.episodes, showGuid);
  const publications = await datedPublications(publishables, build, setting, nowMs);
  const { show, toolVersions } = setting;
  const withdrawals = tombstones.length === 0 ? undefined : await withdrawalsOf(tombstones, setting, build);
  const edition: Edition = {
    show,
    toolVersions,
    showGuid,
    publications,
    ...(withdrawals && { withdrawals }),
  };
  const wanted: Files = new Map();
  for (const [path, bytes] of setting.siteFiles) wanted.set(`site/${path}`, bytes);
  for (const publishable of publishables) {
    const { files } = await valueFrom(build, publicFiles(publishable.testimony));
    for (const [path, file] of [...files, ...sharedFiles(publishable)]) wanted.set(path, file);
  }
  if (withdrawals !== undefined) addNotice(wanted, withdrawals.notice, show.language);
  await addShow(wanted, edition, build);
  return setting.outlets.bring(setting.feeds.path, wanted, [PRESS_KITS.replace('/', '')], (path) =>
    atRest.has(path.split('/', 2)[1] ?? ''),
  );
}

const sharedFiles = ({ entry, clips }: Publishable) => clipPlaces(entry.publicId, clips?.clips ?? []);

async function withdrawalsOf(
  tombstones: readonly Tombstone[],
  { toolVersions }: SweepSetting,
  build: Build<Ports>,
): Promise<Withdrawals> {
  return { tombstones, notice: await valueFrom(build, withdrawalNotice({ toolVersions })) };
}

function addNotice(wanted: Files, notice: Enclosure, language: string): void {
  wanted.set(noticeAddresses(notice).audio, notice.file);
  for (const { path, text } of formatWithdrawalNotice(notice, language)) wanted.set(path, text);
}

/**
 * Gives its date to what goes public for the first time, and registers every address before anything is public. Several
 * at once are a second apart, in the order of their numbers, so that apps keep them in that order.
 */
async function datedPublications(
  publishables: readonly Publishable[],
  build: Build<Ports>,
  { episodes }: SweepSetting,
  nowMs: number,
): Promise<readonly Publication[]> {
  const inOrder = [...publishables].sort(byNumber);
  const newcomers = inOrder.filter(({ entry }) => entry.firstPublishedAt === undefined);
  const publications = await mapAtMost(TASKS_AT_ONCE, inOrder, async (publishable): Promise<Publication> => {
    const { entry, testimony, leave, clips } = publishable;
    const rank = newcomers.findIndex((one) => one.entry === entry);
    const { takenDownOn, plannedAt, ...standing } = entry;
    const publishedAt =
      entry.firstPublishedAt ??
      pastMoment(plannedAt, nowMs) ??
      secondsAgo(nowMs, newcomers.length - 1 - rank);
    const { addresses } = await valueFrom(build, publicFiles(testimony));
    const complete = completed((takenDownOn ?? plannedAt) ? standing : entry, {
      firstPublishedAt: publishedAt,
      publicPaths: [...addresses, ...sharedFiles(publishable).map(([path]) => path)],
      selections: selectionsOf(testimony),
    });
    const registered = withheldFrom(complete, withheldItems(testimony));
    if (registered !== entry) await writeEntry(episodes, registered);
    return { leave, testimony, publishedAt, ...(clips && { clips }) };
  });
  return [...publications].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function byNumber(a: Publishable, b: Publishable): number {
  const order = (a.testimony.fiche.number ?? 0) - (b.testimony.fiche.number ?? 0);
  return order === 0 ? a.entry.publicId.localeCompare(b.entry.publicId) : order;
}

function withheldFrom(entry: RegisterEntry, withheld: readonly string[]): RegisterEntry {
  return JSON.stringify(entry.withheld ?? []) === JSON.stringify(withheld) ? entry : { ...entry, withheld };
}

/** A date that came while the program was away stays the date. */
const pastMoment = (instant: string | undefined, nowMs: number) =>
  instant !== undefined && Date.parse(instant) <= nowMs ? instant : undefined;

/** Pages of the themes and audiences whose feeds it is in. */
const selectionsOf = ({ fiche }: Testimony) =>
  shelvesOf([fiche], ({ story }) => story)
    .filter(({ kind }) => kind !== 'all')
    .map(({ path }) => path);

const secondsAgo = (nowMs: number, seconds: number) =>
  new Date((Math.floor(nowMs / 1000) - seconds) * 1000).toISOString();

async function addShow(wanted: Files, edition: Edition, build: Build<Ports>): Promise<void> {
  const cover: Cover = await valueFrom(build, showCoverOf(edition));
  const at = showAddresses(cover);
  wanted.set(at.coverLarge, cover.large).set(at.coverPage, cover.page).set(at.coverSmall, cover.small);
  wanted.set(at.preview, cover.preview.file);
  const { notFound, gone } = await valueFrom(build, notices(edition));
  wanted.set('404.html', notFound).set('410.html', gone);
  const latest = { ...edition, publications: edition.publications.slice(0, 1) };
  for (const placed of [signature(latest), badge(edition)])
    for (const { path, file } of await valueFrom(build, placed)) wanted.set(path, file);
  await mapAtMost(TASKS_AT_ONCE, siteTasks(edition), async (task) => {
    for (const { path, file } of await valueFrom(build, task)) wanted.set(path, file);
  });
  const placed = await mapAtMost(
    TASKS_AT_ONCE,
    feedOrders(edition),
    async (order) => [feedPath(order), await valueFrom(build, feed(order))] as const,
  );
  for (const [path, file] of placed) wanted.set(path, file);
}

/** A person has something to mend before anything new is published; what is public stays as it is. */
export class PublicationHeld extends Error {
  override readonly name = 'PublicationHeld';
  readonly problem: ProblemText;

  constructor(problem: ProblemText) {
    super(problem.fact);
    this.problem = problem;
  }
}

/** The value of a task that nothing a person did should stop. */
async function valueFrom<Out>(build: Build<Ports>, task: Task<Out, Ports>): Promise<Out> {
  const outcome = await build.outcomeOf(task);
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'refused':
      throw new PublicationHeld(outcome.problem);
    case 'failed':
      throw new Error('expected to write the edition, got a failure', { cause: outcome.cause });
    case 'stopped':
      throw new DOMException('The build was stopped.', 'AbortError');
  }
}

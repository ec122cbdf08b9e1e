import type { Build } from '../engine/build.ts';
import type { Task } from '../engine/task.ts';
import { showCoverOf } from '../journey/cover.ts';
import type { Edition, Publication } from '../journey/edition.ts';
import { feed } from '../journey/feed.ts';
import { completed, type Register, writeEntry, writeShowGuid } from '../journey/register.ts';
import { notices, pageEditions, pages, showPages } from '../journey/site.ts';
import { addressesOf, showAddresses } from '../model/addresses.ts';
import type { Cover } from '../model/cover.ts';
import type { Leave } from '../model/gate.ts';
import type { RegisterEntry } from '../model/identity.ts';
import type { ProblemText } from '../model/problem.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { episodePaths } from '../web/site.ts';
import type { Made } from './drafting.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** A testimony that may be public now: drafted, agreed, read, and said « bon à diffuser ». */
export type Publishable = {
  readonly entry: RegisterEntry;
  readonly made: Made;
  readonly testimony: Testimony;
  readonly leave: Leave<'feed'>;
};

type Files = Map<string, StoredFile | string | Uint8Array>;

/** Publishes exactly these testimonies: what is not among them leaves the public folder. */
export async function publish(
  publishables: readonly Publishable[],
  register: Register,
  build: Build<Ports>,
  setting: SweepSetting,
  nowMs: number,
): Promise<{ readonly written: number; readonly removed: number }> {
  const showGuid = register.showGuid ?? setting.mint.guid();
  if (register.showGuid === undefined) await writeShowGuid(setting.episodes, showGuid);
  const publications = await datedPublications(publishables, setting, nowMs);
  const { show, toolVersions } = setting;
  const edition: Edition = { show, toolVersions, showGuid, publications };
  const wanted: Files = new Map();
  for (const [path, bytes] of setting.siteFiles) wanted.set(`site/${path}`, bytes);
  for (const { made } of publishables) addEpisode(wanted, made);
  await addShow(wanted, edition, build);
  return setting.outlets.bring(setting.feeds.path, wanted);
}

/**
 * Gives its date to what goes public for the first time, and registers every address before anything is public. Several
 * at once are a second apart, in the order of their numbers, so that apps keep them in that order.
 */
async function datedPublications(
  publishables: readonly Publishable[],
  { episodes }: SweepSetting,
  nowMs: number,
): Promise<readonly Publication[]> {
  const inOrder = [...publishables].sort(byNumber);
  const newcomers = inOrder.filter(({ entry }) => entry.firstPublishedAt === undefined);
  const publications = inOrder.map(async ({ entry, testimony, leave, made }): Promise<Publication> => {
    const rank = newcomers.findIndex((one) => one.entry === entry);
    const publishedAt = entry.firstPublishedAt ?? secondsAgo(nowMs, newcomers.length - 1 - rank);
    const complete = completed(entry, { firstPublishedAt: publishedAt, publicPaths: pathsOf(made) });
    if (complete !== entry) await writeEntry(episodes, complete);
    return { leave, testimony, publishedAt };
  });
  return (await Promise.all(publications)).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function byNumber(a: Publishable, b: Publishable): number {
  const order = (a.testimony.fiche.number ?? 0) - (b.testimony.fiche.number ?? 0);
  return order === 0 ? a.entry.publicId.localeCompare(b.entry.publicId) : order;
}

const secondsAgo = (nowMs: number, seconds: number) =>
  new Date((Math.floor(nowMs / 1000) - seconds) * 1000).toISOString();

function pathsOf({ episode, documents }: Made): string[] {
  const wanted: Files = new Map();
  addEpisode(wanted, { episode, documents });
  return [...wanted.keys(), ...episodePaths(episode)];
}

function addEpisode(wanted: Files, { episode, documents }: Pick<Made, 'episode' | 'documents'>): void {
  const at = addressesOf(episode);
  wanted.set(at.audio, episode.enclosure.file);
  if (at.lightAudio !== undefined && episode.lightEnclosure !== undefined) {
    wanted.set(at.lightAudio, episode.lightEnclosure.file);
  }
  wanted.set(at.coverLarge, episode.cover.large);
  wanted.set(at.coverPage, episode.cover.page);
  wanted.set(at.coverSmall, episode.cover.small);
  const texts = [
    [at.transcriptVtt, documents.vtt],
    [at.transcriptSrt, documents.srt],
    [at.transcriptJson, documents.json],
    [at.transcriptText, documents.text],
    [at.chaptersJson, documents.chapters],
  ] as const;
  for (const [path, file] of texts) if (file !== undefined) wanted.set(path, file);
}

async function addShow(wanted: Files, edition: Edition, build: Build<Ports>): Promise<void> {
  const cover: Cover = await valueFrom(build, showCoverOf(edition));
  const at = showAddresses(cover);
  wanted.set(at.coverLarge, cover.large).set(at.coverPage, cover.page).set(at.coverSmall, cover.small);
  for (const { path, file } of await valueFrom(build, showPages(edition))) wanted.set(path, file);
  const { notFound, gone } = await valueFrom(build, notices(edition));
  wanted.set('404.html', notFound).set('410.html', gone);
  const texts = pageEditions(edition).map((around) => valueFrom(build, pages(around)));
  for (const { path, file } of (await Promise.all(texts)).flat()) wanted.set(path, file);
  wanted.set(at.feed, await valueFrom(build, feed(edition)));
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

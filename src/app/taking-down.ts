import { createBuild } from '../engine/build.ts';
import { cards } from '../journey/cards.ts';
import { publicClips } from '../journey/clips/public-clips.ts';
import { takeIn } from '../journey/intake/intake.ts';
import { pressExtract } from '../journey/press-extract.ts';
import { pageAddress } from '../model/addresses.ts';
import { Problem } from '../model/problem.ts';
import type { Folder } from '../ports/folder.ts';
import { writeDraft } from './drafting.ts';
import { assessAll, mustComeDown, publishAll, type Sweep } from './edition-changes.ts';
import { PublicationHeld } from './publishing.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** Minutes of work each: a withdrawal waits for none of them. */
const LONG =
  /^(?:check|mastering|alignment|correction|recognition|clip-\d|cards|sound-samples|radio|press-extract)/;

/**
 * Takes down, before anything else is made, what stands in public and may no longer. The others are published again from
 * what is known of them; one that must first be made anew leaves for that time. When the public folder cannot be written
 * anew, because a setting is wrong or the disk is full, what must go is cut out of it all the same. Then it leaves the
 * drafts and the store.
 *
 * @returns how many public files were taken away.
 */
export async function takeDownFirst(current: Sweep): Promise<number> {
  const { setting, intake } = current;
  const leaving = await mustComeDown(current);
  if (leaving.length === 0 || setting.signal.aborted) return 0;
  // What goes must leave no trace anywhere: nothing is taken for granted.
  setting.memory?.clear();
  const build = createBuild({ ...setting, mayRun: (stage) => !LONG.test(stage) });
  const wasPublic = intake.takenIn.filter(({ entry }) => entry.firstPublishedAt !== undefined);
  try {
    const { removed } = await publishAll(await assessAll(wasPublic, { ...current, build }), {
      ...current,
      build,
    });
    await forgetPrivately(build.reached, current);
    return removed;
  } catch (error) {
    for (const publicId of leaving) await cutOut(publicId, guidOf(publicId, current), setting.feeds);
    if (setting.signal.aborted) return 0;
    if (!(error instanceof PublicationHeld)) throw error;
    setting.emit({ type: 'stopped-by-problem', problem: error.problem });
    return leaving.length;
  }
}

/** Empties drafts and store of what is withdrawn, and keeps all that the other testimonies will need again. */
async function forgetPrivately(published: ReadonlySet<string>, current: Sweep): Promise<void> {
  const { setting, intake } = current;
  const recall = createBuild({ ...setting, mayRun: () => false });
  const assessed = await assessAll(intake.takenIn, { ...current, build: recall });
  for (const { drafted, standing } of assessed)
    if (standing.state === 'withdrawn') await writeDraft(drafted, setting);
  const staying = assessed.flatMap(({ drafted, standing }) =>
    standing.state === 'withdrawn' ? [] : (drafted.takenIn.testimony ?? []),
  );
  await Promise.all(
    staying.flatMap((testimony) =>
      [publicClips(testimony), cards(testimony), pressExtract(testimony)].map((task) =>
        recall.outcomeOf<unknown>(task),
      ),
    ),
  );
  await setting.store.forgetAllBut(new Set([...published, ...recall.reached]));
}

/**
 * Takes down what may no longer be public, when a pass is stopped by something that a person has to mend: a disk that is
 * full or may only be read holds back no withdrawal. Writes nothing in `episodes/`; the next pass does the rest.
 */
export async function takeDownAtLeast(setting: SweepSetting, nowMs: number): Promise<void> {
  const { ports, feeds } = setting;
  const intake = await takeIn({
    ...{ ...setting, nowMs, audio: ports.audio },
    episodes: onlyRead(setting.episodes),
  });
  if (intake === undefined) return;
  const leaving = await mustComeDown({ setting, intake, nowMs });
  for (const publicId of leaving) await cutOut(publicId, guidOf(publicId, { intake }), feeds);
}

/** A folder in which whatever is written is as if it had not been. */
function onlyRead(folder: Folder): Folder {
  const nothing = async () => {};
  return {
    path: folder.path,
    list: (subfolder) => folder.list(subfolder),
    reachable: () => folder.reachable(),
    readText: (path) => folder.readText(path),
    beingWritten: () => folder.beingWritten(),
    source: (path) => folder.source(path),
    writeText: nothing,
    move: nothing,
    remove: nothing,
    append: nothing,
  };
}

const guidOf = (publicId: string, { intake }: Pick<Sweep, 'intake'>) =>
  intake.register.entries.get(publicId)?.guid ?? publicId;

/**
 * Feeds first, so that none names a file that is gone; then its own files; then every page that speaks of it. On a full
 * disk its own files make the room to write the feeds.
 */
async function cutOut(publicId: string, guid: string, feeds: Folder): Promise<void> {
  const texts = (await pathsUnder(feeds)).filter((path) => /\.(?:xml|html|json|csv|ics|txt)$/.test(path));
  const isFeed = (path: string) => /(?:^|\/)feed[^/]*\.xml$/.test(path);
  const cutFeeds = async () => {
    for (const path of texts.filter(isFeed)) await cutFrom(path, guid, feeds);
  };
  const removeItsOwn = async () => {
    await feeds.remove(pageAddress(publicId).slice(0, -1));
    await feeds.remove(`media/${publicId}`);
  };
  try {
    await cutFeeds();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await removeItsOwn();
    await cutFeeds();
  }
  await removeItsOwn();
  for (const path of texts) {
    const text = isFeed(path) ? undefined : await feeds.readText(path);
    if (text?.includes(publicId)) await feeds.remove(path);
  }
}

async function cutFrom(feed: string, guid: string, feeds: Folder): Promise<void> {
  const text = (await feeds.readText(feed)) ?? '';
  const cut = text.replace(/<item>.*?<\/item>\s*/gs, (item) => (item.includes(guid) ? '' : item));
  if (cut !== text) await feeds.writeText(feed, cut);
}

async function pathsUnder(folder: Folder, subfolder?: string): Promise<readonly string[]> {
  const entries = await folder.list(subfolder);
  const paths = entries.map(async ({ name, kind }) => {
    const path = subfolder === undefined ? name : `${subfolder}/${name}`;
    if (kind === 'folder') return pathsUnder(folder, path);
    return kind === 'file' ? [path] : [];
  });
  return (await Promise.all(paths)).flat();
}

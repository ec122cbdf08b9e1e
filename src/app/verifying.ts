import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { openWebProbe } from '../adapters/http/web-probe.ts';
import { checkFeed, type FeedFault, type FeedSite } from '../formats/feed-check.ts';
import { FEED_DOCUMENT } from '../formats/rss/paging.ts';
import type { OnlineFault } from '../journey/verifying/online-fault.ts';
import { type Verification, verifyOnline } from '../journey/verifying/verify-online.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { Problem } from '../model/problem.ts';
import { adviceElsewhere } from '../words/verifying.ts';
import { readWorkspaceShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

const FEED = 'feed.xml';

/**
 * Verifies the podcast of a workspace: all its feeds, and that every file they promise stands in the public folder with
 * the size they say. Gives nothing while there is no feed.
 */
export async function verifyWorkspace(workspace: Workspace): Promise<Verification | undefined> {
  const files = await filesIn(workspace.feeds);
  if (!files.has(FEED)) return undefined;
  const { publicUrl } = await readWorkspaceShow(workspace);
  const checked = [...files.keys()]
    .filter((path) => FEED_DOCUMENT.test(path))
    .map(async (feedPath) => {
      const xml = await readFile(path.join(workspace.feeds, feedPath), 'utf8');
      const site: FeedSite = { baseUrl: publicUrl ?? PLACEHOLDER_URL, feedPath, files };
      return { episodes: feedPath.includes('/') ? 0 : countItems(xml), faults: checkFeed(xml, site) };
    });
  const all = await Promise.all(checked);
  const faults = all.flatMap(({ faults }) => faults);
  return {
    read: true,
    episodes: all.reduce((sum, { episodes }) => sum + episodes, 0),
    listenedTo: 0,
    // A testimony is in several feeds: what is wrong with it is said once.
    faults: [...new Map(faults.map((fault) => [fault.fact, fault])).values()],
  };
}

/**
 * Verifies any other podcast, by its address or from a file it was saved in.
 * @throws Problem `podcast-unreadable` when there is no such file.
 */
export async function verifyElsewhere(source: string): Promise<Verification> {
  const { faults, ...counts } = /^https?:\/\//i.test(source)
    ? await verifyOnline(source, openWebProbe())
    : await verifySaved(source);
  return { ...counts, faults: faults.map(elsewhere) };
}

async function verifySaved(file: string): Promise<Verification> {
  const xml = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Problem('podcast-unreadable', { source: file }, { cause });
  });
  return { read: true, episodes: countItems(xml), listenedTo: 0, faults: checkFeed(xml) };
}

function elsewhere<Fault extends FeedFault | OnlineFault>(fault: Fault): Fault {
  return { ...fault, advice: adviceElsewhere(fault.advice) };
}

const countItems = (xml: string) => xml.match(/<item[\s>]/g)?.length ?? 0;

async function filesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sized = files.map(async ({ parentPath, name }): Promise<readonly [string, number]> => {
    const file = path.join(parentPath, name);
    return [path.relative(folder, file).split(path.sep).join('/'), (await stat(file)).size];
  });
  return new Map(await Promise.all(sized));
}

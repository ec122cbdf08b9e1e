import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { byRsync } from '../adapters/deployment/by-rsync.ts';
import { isTheirs } from '../adapters/deployment/their-names.ts';
import { toFolder } from '../adapters/deployment/to-folder.ts';
import { type Digests, digestsIn } from '../adapters/disk/digests.ts';
import { writeDurably } from '../adapters/disk/durable-write.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { FEED_DOCUMENT } from '../formats/rss/paging.ts';
import { formerPaths } from '../formats/static-host/former-paths.ts';
import { formatHostFiles, formatNginx } from '../formats/static-host.ts';
import { readRegister } from '../journey/register.ts';
import { Problem } from '../model/problem.ts';
import type { Deployment } from '../ports/deployment.ts';
import { readWorkspaceShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

/** What tells a place that already holds a podcast of ours. */
const FEED = 'feed.xml';

/**
 * Sends the public folder to a host, with the rules that make it answer as our own server does. To be done while nothing
 * else is at work in the workspace.
 *
 * @param destination a folder of this computer, or `user@host:folder` over ssh.
 * @returns absolute path of the rules for a host that runs nginx: they belong in its settings, not among what it serves.
 * @throws Problem `public-address-missing`, `deployment-elsewhere`, `deployment-failed`, `rsync-missing`.
 */
export async function deploy(
  workspace: Workspace,
  destination: string,
  signal: AbortSignal,
): Promise<string> {
  const { publicUrl } = await readWorkspaceShow(workspace);
  if (publicUrl === undefined) throw new Problem('public-address-missing', {});
  const digests = digestsIn(workspace.store);
  const deployment = isRemote(destination)
    ? byRsync(destination)
    : toFolder(path.resolve(destination), digests);
  await mustBeOurs(deployment, destination);
  const rules = path.join(workspace.store, 'hebergeur');
  const nginx = path.join(workspace.assets, 'hébergeur', 'nginx.conf');
  await writeHostFiles(workspace, { folder: rules, nginx }, { publicUrl, digests });
  await deployment.bring([workspace.feeds, rules], signal);
  await digests.save();
  return nginx;
}

/** As rsync tells them apart: a colon before any slash; a letter alone is a disk of Windows. */
function isRemote(destination: string): boolean {
  return /^[^/\\]{2,}:/.test(destination);
}

/** A name mistyped must not erase somebody's documents. */
async function mustBeOurs(deployment: Deployment, destination: string): Promise<void> {
  const names = (await deployment.names()).filter((name) => !isTheirs(name));
  if (names.length > 0 && !names.includes(FEED)) throw new Problem('deployment-elsewhere', { destination });
}

async function writeHostFiles(
  { feeds, episodes }: Workspace,
  at: { readonly folder: string; readonly nginx: string },
  { publicUrl, digests }: { readonly publicUrl: string; readonly digests: Digests },
): Promise<void> {
  const { entries } = await readRegister(openFolder(episodes, digests));
  const everPublic = [...entries.values()].flatMap(({ publicPaths }) => publicPaths);
  const files = await publicFiles(feeds);
  const documents = [...files].filter((file) => FEED_DOCUMENT.test(file)).sort();
  const former = formerPaths(everPublic, files);
  const answers = { basePath: new URL(publicUrl).pathname, feeds: documents, ...former };
  for (const { path: name, text } of formatHostFiles(answers))
    await writeDurably(path.join(at.folder, name), text);
  await writeDurably(at.nginx, formatNginx(answers));
}

async function publicFiles(feeds: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(feeds, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) =>
      path.relative(feeds, path.join(parentPath, name)).split(path.sep).join('/'),
    ),
  );
}

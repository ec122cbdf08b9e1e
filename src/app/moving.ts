import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { type MirroredContent, mirror } from '../adapters/disk/mirror.ts';
import { FEED_DOCUMENT } from '../formats/rss/paging.ts';
import { setShowFields } from '../formats/show-yaml.ts';
import { formatMovingFiles } from '../formats/static-host/moving.ts';
import { Problem } from '../model/problem.ts';
import { readShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

const SHOW = 'show.yaml';

/** A podcast that changes address. Both end in `/`. */
export type Move = { readonly from: string; readonly to: string };

/**
 * Gives the show its new public address, and keeps the old one, which the next publication tells to applications. Done
 * again, it takes up a move that was stopped.
 * @throws Problem `public-address-missing` when it has none to leave, `address-unchanged`, `yaml-invalid`.
 */
export async function moveShow({ assets, store }: Workspace, address: string): Promise<Move> {
  const folder = openFolder(assets, digestsIn(store));
  const { publicUrl: from, formerUrl } = await readShow(folder);
  if (from === undefined) throw new Problem('public-address-missing', {});
  const to = address.replace(/\/*$/, '/');
  if (!/^https?:\/\//i.test(to) || !URL.canParse(to)) throw new Problem('address-unreadable', { address });
  if (to === from && formerUrl !== undefined) return { from: formerUrl, to };
  if (to === from) throw new Problem('address-unchanged', { address });
  const text = (await folder.readText(SHOW)) ?? '';
  await folder.writeText(SHOW, setShowFields(text, { publicUrl: to, formerUrl: from }));
  return { from, to };
}

/**
 * Writes what to leave at the old address: rules and a page that lead to the new one, and all feeds as they now are, which
 * say where they went. What an earlier writing left there, and is over, goes.
 *
 * @returns the folder, absolute.
 */
export async function writeOldAddress(
  { assets, feeds, store }: Workspace,
  { from, to }: Move,
): Promise<string> {
  const folder = path.join(assets, 'ancienne adresse');
  const wanted = new Map<string, MirroredContent>([
    ...formatMovingFiles(from, to),
    ...(await feedsIn(feeds)),
  ]);
  const digests = digestsIn(store);
  const pathOf = () => {
    throw new Error('expected only texts at the old address, got a file of the store');
  };
  await mirror({
    folder,
    wanted,
    last: [],
    isKept: () => false,
    pathOf,
    digests,
  });
  return folder;
}

/** Every document of every feed, by its path. */
async function feedsIn(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const documents = names.filter((name) => FEED_DOCUMENT.test(name)).sort();
  return Promise.all(documents.map(async (name) => [name, await readFile(path.join(folder, name))] as const));
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openDigests } from '../adapters/disk/digests.ts';
import { writeDurably } from '../adapters/disk/durable-write.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { setShowFields } from '../formats/show-yaml.ts';
import { formatMovingFiles } from '../formats/static-host/moving.ts';
import { Problem } from '../model/problem.ts';
import { readShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

const SHOW = 'show.yaml';
const FEED = 'feed.xml';

/** A podcast that changes address. Both end in `/`. */
export type Move = { readonly from: string; readonly to: string };

/**
 * Gives the show its new public address, and keeps the old one, which the next publication tells to applications. Done
 * again, it takes up a move that was stopped.
 * @throws Problem `public-address-missing` when it has none to leave, `address-unchanged`, `yaml-invalid`.
 */
export async function moveShow({ assets, store }: Workspace, address: string): Promise<Move> {
  const folder = openFolder(assets, openDigests(path.join(store, 'digests.json')));
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
 * Writes what to leave at the old address: rules and a page that lead to the new one, and the feed as it now is, which
 * says where it went.
 *
 * @returns the folder, absolute.
 */
export async function writeOldAddress({ assets, feeds }: Workspace, { from, to }: Move): Promise<string> {
  const folder = path.join(assets, 'ancienne adresse');
  for (const [name, text] of formatMovingFiles(from, to)) await writeDurably(path.join(folder, name), text);
  await writeDurably(path.join(folder, FEED), await readFile(path.join(feeds, FEED)));
  return folder;
}

import path from 'node:path';
import { openDigests } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { newShow, parseShow } from '../formats/show-yaml.ts';
import type { Show } from '../model/show.ts';
import type { Folder } from '../ports/folder.ts';
import type { Workspace } from './workspace.ts';

const SHOW = 'show.yaml';

/**
 * The show as `assets/show.yaml` describes it; a commented file of defaults is written there on first use.
 * @throws Problem `yaml-invalid`.
 */
export async function readShow(assets: Folder): Promise<Show> {
  const text = await assets.readText(SHOW);
  if (text !== undefined) return parseShow(text, `assets/${SHOW}`);
  const proposed = newShow();
  await assets.writeText(SHOW, proposed);
  return parseShow(proposed, `assets/${SHOW}`);
}

/** The show of a workspace where nothing else is at work. */
export async function readWorkspaceShow({ assets, store }: Workspace): Promise<Show> {
  return readShow(openFolder(assets, openDigests(path.join(store, 'digests.json'))));
}

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** A folder with `episodes/`, `feeds/` and `assets/`. Absolute paths. */
export type Workspace = {
  readonly root: string;
  readonly episodes: string;
  readonly feeds: string;
  readonly assets: string;
  /** Cache: may be deleted at any time. */
  readonly store: string;
  /** The recognition model, installed once. */
  readonly model: string;
};

/** The workspace in a folder, whose parts are made on first use. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = path.resolve(folder);
  const at = (name: string) => path.join(root, name);
  const workspace = {
    root,
    episodes: at('episodes'),
    feeds: at('feeds'),
    assets: at('assets'),
    store: at('.store'),
    model: at('.modele'),
  };
  await mkdir(root, { recursive: true });
  const isNew = await mkdir(workspace.store, { recursive: true });
  if (isNew !== undefined) await mkdir(workspace.episodes, { recursive: true });
  await mkdir(workspace.feeds, { recursive: true });
  await mkdir(workspace.assets, { recursive: true });
  return workspace;
}

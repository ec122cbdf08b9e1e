import path from 'node:path';
import { onDisk } from '../adapters/disk/disk-problem.ts';
import { makeFolder } from '../adapters/disk/make-folder.ts';

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

/** The workspace in a folder, whose parts are made on first use. @throws Problem `disk-full` or `not-writable`. */
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
  await onDisk(root, async () => {
    await makeFolder(root);
    const isNew = (await makeFolder(workspace.store)).length > 0;
    if (isNew) await makeFolder(workspace.episodes);
    await makeFolder(workspace.feeds);
    await makeFolder(workspace.assets);
  });
  return workspace;
}

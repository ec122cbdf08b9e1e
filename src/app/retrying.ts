import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, onDisk } from '../adapters/disk/disk-problem.ts';
import { writeDurably } from '../adapters/disk/durable-write.ts';
import { makeFolder } from '../adapters/disk/make-folder.ts';
import { Problem } from '../model/problem.ts';
import type { Workspace } from './workspace.ts';

/** Stands for every testimony: no folder of people's may have this name. */
const ALL = '.tout';

/** What a person asked to have done again although nothing was dropped again. */
export type Retries = {
  /** Whether it was asked for a testimony, by its folder or its public id. */
  readonly includes: (names: { readonly folder: string; readonly publicId: string }) => boolean;
  /** Forgets what was asked: it has been done. */
  readonly done: () => Promise<void>;
};

/**
 * Asks that what was refused of one testimony be done again, or of all; by whatever process has the workspace now.
 *
 * @param testimony the name or path of its folder, or its public id.
 * @throws Problem `folder-missing`.
 */
export async function askAgain(workspace: Workspace, testimony?: string): Promise<void> {
  const folder = requestsOf(workspace);
  await onDisk(folder, () => makeFolder(folder));
  const name = testimony === undefined ? ALL : path.basename(path.resolve(testimony));
  if (testimony !== undefined && !(await isTestimony(workspace, name)))
    throw new Problem('folder-missing', { folder: testimony });
  await writeDurably(path.join(folder, name), '');
}

/** What was asked since the last time, or nothing. */
export async function readRetries(workspace: Pick<Workspace, 'store'>): Promise<Retries | undefined> {
  const folder = requestsOf(workspace);
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return undefined;
  const asked = new Set(names.map((name) => name.normalize('NFC')));
  return {
    includes: ({ folder: own, publicId }) =>
      asked.has(ALL) || asked.has(own.normalize('NFC')) || asked.has(publicId),
    done: async () => {
      for (const name of names) await rm(path.join(folder, name), { force: true });
    },
  };
}

/** Where requests are put: whoever has the workspace wakes when one comes. */
export const requestsOf = ({ store }: Pick<Workspace, 'store'>) => path.join(store, 'a-refaire');

async function isTestimony({ episodes }: Workspace, name: string): Promise<boolean> {
  const places = [path.join(episodes, name), path.join(episodes, '_registre', `${name}.json`)];
  const found = await Promise.all(
    places.map((place) =>
      access(place).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

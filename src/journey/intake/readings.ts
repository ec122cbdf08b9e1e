import { Problem } from '../../model/problem.ts';
import type { Entry, Folder } from '../../ports/folder.ts';
import { type FolderReading, readFolder } from './folder-reading.ts';
import type { LeftFile } from './left-files.ts';
import type { Look } from './look.ts';

/** What was read in the folders of `episodes/`, and those that could not be. */
export type Readings = {
  /** Of the folders that hold something. */
  readonly readings: readonly FolderReading[];
  /** Each folder in which something else than a file bears the name of a paper: nobody but a person can tell what to do. */
  readonly hindered: readonly LeftFile[];
};

/**
 * Reads these folders of `episodes/`. One that cannot be read keeps none of the others waiting.
 * @param known what was read in a folder in which nothing has changed since.
 */
export async function readFolders(
  folders: readonly Entry[],
  { episodes, look }: { readonly episodes: Folder; readonly look: Look },
  known: (folder: string) => FolderReading | undefined,
): Promise<Readings> {
  const hindered: LeftFile[] = [];
  const readings = await Promise.all(
    folders.map(async ({ name }) => {
      try {
        return [known(name) ?? (await readFolder(episodes, name, look))];
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'not-a-paper') throw error;
        hindered.push({ file: name, problem: error.text });
        return [];
      }
    }),
  );
  return { readings: readings.flat().filter(holdsSomething), hindered };
}

const holdsSomething = ({ contents }: FolderReading) =>
  contents.files.length > 0 || contents.arriving.length > 0;

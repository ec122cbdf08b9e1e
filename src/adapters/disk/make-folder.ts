import path from 'node:path';
import { codeOf } from './disk-problem.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';

/**
 * Makes a folder and those above it that are missing. Node's own way says ENOENT of a volume that may only be read, as if
 * the folder above were not there: this one says what the system says.
 *
 * @param mode rights of the folders made.
 * @returns the folders made, highest first.
 */
export async function makeFolder(
  folder: string,
  fs: FileSystem = realFileSystem,
  mode?: number,
): Promise<readonly string[]> {
  const above = path.dirname(folder);
  try {
    await fs.mkdir(folder, { ...(mode !== undefined && { mode }) });
    return [folder];
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return [];
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
  }
  const made = await makeFolder(above, fs, mode);
  return [...made, ...(await makeFolder(folder, fs, mode))];
}

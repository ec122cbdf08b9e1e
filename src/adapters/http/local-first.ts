import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Downloads } from '../../ports/downloads.ts';
import { copyDurably } from '../disk/durable-write.ts';

/**
 * Takes from a folder, or from the folders in it, what has the name that an address ends in; fetches the rest.
 *
 * @throws Error when the folder cannot be listed.
 */
export async function localFirst(folder: string, elsewhere: Downloads): Promise<Downloads> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name.normalize('NFC').toLowerCase(), path.join(parentPath, name)]),
  );
  const here = (url: string) => files.get(nameIn(url));
  return {
    bytes: async (url, limit) => {
      const file = here(url);
      return file === undefined ? elsewhere.bytes(url, limit) : readFile(file);
    },
    file: async (url, to, limit) => {
      const file = here(url);
      return file === undefined ? elsewhere.file(url, to, limit) : copyDurably(file, to);
    },
  };
}

/** Some hosts put the whole address of the sound, encoded, at the end of their own. */
function nameIn(url: string): string {
  const path = decoded(url.split(/[?#]/)[0] ?? '');
  return (path.split('/').at(-1) ?? '').normalize('NFC').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

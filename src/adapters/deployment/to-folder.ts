import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile } from '../../model/stored-file.ts';
import type { Deployment } from '../../ports/deployment.ts';
import type { Digests } from '../disk/digests.ts';
import { codeOf } from '../disk/disk-problem.ts';
import { mirror } from '../disk/mirror.ts';
import { isTheirs } from './their-names.ts';

/** A folder of this computer: a disk that a host shows, a clone that another program pushes. */
export function toFolder(folder: string, digests: Digests): Deployment {
  return {
    names: () => namesIn(folder),
    bring: async (sources) => {
      const files = (await Promise.all(sources.map(filesIn))).flat();
      const places = new Map<string, string>();
      const wanted = new Map<string, StoredFile>();
      for (const { name, file } of files) {
        const { digest, bytes } = await digests.digestOf(file);
        places.set(digest, file);
        wanted.set(name, { digest, bytes, extension: path.extname(file).slice(1) });
      }
      await mirror({
        folder,
        wanted,
        last: [...wanted.keys()].filter((name) => name.endsWith('.xml')),
        isKept: isTheirs,
        pathOf: ({ digest }) => places.get(digest) ?? missing(digest),
        digests,
      });
    },
  };
}

function missing(digest: string): never {
  throw new Error(`expected a file of digest ${digest}`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function filesIn(source: string): Promise<readonly { readonly name: string; readonly file: string }[]> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files
    .map((file) => ({ name: path.relative(source, file).split(path.sep).join('/'), file }))
    .filter(({ name }) => !isTheirs(name.split('/')[0] ?? ''));
}

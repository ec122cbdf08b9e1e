import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { readRegister } from '../journey/register.ts';
import type { Workspace } from './workspace.ts';

const FRESH_MS = 5_000;

/**
 * Whether a path, relative to the public address, was ever public: what is no longer there then answers 410, and not 404.
 * The register is read again when it was last read more than 5 s ago.
 */
export function everPublic({ episodes, store }: Workspace): (path: string) => Promise<boolean> {
  const folder = openFolder(episodes, digestsIn(store));
  let known: ReadonlySet<string> = new Set();
  let readAtMs = Number.NEGATIVE_INFINITY;
  return async (asked) => {
    if (performance.now() - readAtMs > FRESH_MS) {
      const { entries } = await readRegister(folder);
      known = new Set([...entries.values()].flatMap(({ publicPaths }) => publicPaths));
      readAtMs = performance.now();
    }
    return known.has(asked);
  };
}

/** Whether something of a testimony stands in the public folder. */
export async function isPublic({ feeds, store }: Workspace, publicId: string): Promise<boolean> {
  const folder = openFolder(feeds, digestsIn(store));
  const found = await Promise.all(['recits', 'media'].map((name) => folder.list(`${name}/${publicId}`)));
  return found.some((entries) => entries.length > 0);
}

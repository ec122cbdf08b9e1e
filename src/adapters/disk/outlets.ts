import type { Store } from '../../engine/store.ts';
import type { Outlets } from '../../ports/outlets.ts';
import type { Digests } from './digests.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { mirror } from './mirror.ts';

/** What people put at the top of `feeds/` for their host, and what explains the folder. */
const THEIRS = /^(?:LISEZ-MOI\.txt|CNAME|\.git.*|\.nojekyll|\.well-known)$/;

/** Output folders of this computer, filled from a store. */
export function openOutlets(store: Store, digests: Digests, fs: FileSystem = realFileSystem): Outlets {
  const brought = new Map<string, ReadonlyMap<string, string>>();
  return {
    bring: async (folder, wanted, keeping = [], stands = undefined) => {
      const before = stands && brought.get(folder);
      brought.delete(folder);
      const now = new Map<string, string>();
      const counts = await mirror({
        folder,
        wanted,
        last: [...wanted.keys()].filter((name) => name.endsWith('.xml')),
        isKept: (name) => THEIRS.test(name) || keeping.includes(name),
        pathOf: (file) => store.pathOf(file),
        digests,
        fs,
        ...(stands && { note: (name, digest) => now.set(name, digest) }),
        ...(before && { known: (name) => (stands?.(name) === true ? before.get(name) : undefined) }),
      });
      if (stands !== undefined) brought.set(folder, now);
      return counts;
    },
  };
}

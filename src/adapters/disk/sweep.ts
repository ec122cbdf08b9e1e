import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { onDisk } from './disk-problem.ts';
import { isOurTemporary } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';

/**
 * Deletes the temporaries that a killed process left anywhere under a folder, and says how many there were. Links are not
 * followed. Nothing may be writing there: `holdLock` first.
 *
 * @throws Problem `not-writable`.
 */
export async function sweepTemporaries(folder: string, fs: FileSystem = realFileSystem): Promise<number> {
  // Not mounted: there is nothing to sweep, and others tell.
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { withFileTypes: true });
  let swept = 0;
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) swept += await sweepTemporaries(place, fs);
    if (!entry.isFile() || !isOurTemporary(entry.name)) continue;
    await onDisk(folder, () => fs.rm(place));
    swept += 1;
  }
  return swept;
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder: relative path with `/` → content, read as Latin-1 so that bytes compare one by one. */
export function filesUnder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const named = files.map((entry): [string, string] => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'latin1')];
  });
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

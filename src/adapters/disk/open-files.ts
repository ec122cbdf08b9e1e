import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

const PROCESSES = '/proc';
/** Access mode of open(2): neither for writing only nor for reading and writing. */
const ACCESS_MODE = 0o3;

/**
 * The files under a folder that some program of this computer holds open for writing, relative to it with `/`. Programs of
 * other accounts cannot be seen, nor any where the system does not tell (elsewhere than on Linux).
 */
export function openForWriting(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (process.platform !== 'linux') return found;
  const prefix = `${path.resolve(folder)}/`;
  for (const pid of namesIn(PROCESSES).filter((name) => /^\d+$/.test(name))) {
    for (const descriptor of namesIn(`${PROCESSES}/${pid}/fd`)) {
      const target = unlessGone(() => readlinkSync(`${PROCESSES}/${pid}/fd/${descriptor}`));
      if (target?.startsWith(prefix) && isForWriting(pid, descriptor)) found.add(target.slice(prefix.length));
    }
  }
  return found;
}

function isForWriting(pid: string, descriptor: string): boolean {
  const facts = unlessGone(() => readFileSync(`${PROCESSES}/${pid}/fdinfo/${descriptor}`, 'utf8'));
  const flags = Number.parseInt(/^flags:\s*(\d+)/m.exec(facts ?? '')?.[1] ?? '0', 8);
  return (flags & ACCESS_MODE) !== 0;
}

const namesIn = (folder: string) => unlessGone(() => readdirSync(folder)) ?? [];

/** A process may end, or be another account's, between two looks. */
function unlessGone<Out>(read: () => Out): Out | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import { statfs } from 'node:fs/promises';
import { Problem } from '../../model/problem.ts';

const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether the system denied a right. */
export function isForbidden(error: unknown): boolean {
  return FORBIDDEN.includes(codeOf(error));
}

/**
 * Does something to a folder. A full disk or a lack of rights there is thrown as the Problem a person can act on.
 *
 * @param neededBytes what the work was to write, so that the problem says how much is missing.
 */
export async function onDisk<Out>(
  folder: string,
  work: () => Promise<Out>,
  neededBytes?: number,
): Promise<Out> {
  try {
    return await tellingFullDisk(folder, work, neededBytes);
  } catch (cause) {
    if (isForbidden(cause)) throw new Problem('not-writable', { folder }, { cause });
    throw cause;
  }
}

/** Does some work that writes in a folder, among other things: of its errors, only a full disk is surely about it. */
export async function tellingFullDisk<Out>(
  folder: string,
  work: () => Promise<Out>,
  neededBytes?: number,
): Promise<Out> {
  try {
    return await work();
  } catch (cause) {
    if (FULL.includes(codeOf(cause))) throw await diskFull(folder, neededBytes, cause);
    throw cause;
  }
}

async function diskFull(folder: string, neededBytes: number | undefined, cause: unknown): Promise<Problem> {
  if (neededBytes === undefined) return new Problem('disk-full', {}, { cause });
  const { bavail, bsize } = await statfs(folder);
  const missingBytes = neededBytes - bavail * bsize;
  // A quota, or room made since: how much is missing is not known.
  return new Problem('disk-full', missingBytes > 0 ? { missingBytes } : {}, { cause });
}

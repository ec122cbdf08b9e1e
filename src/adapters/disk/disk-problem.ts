import { statfs } from 'node:fs/promises';
import { Problem } from '../../model/problem.ts';

const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
/** As said by the programs and threads that we start, whose errors come as text. */
const SAID_FULL = /\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i;
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
    if (saysFull(cause)) throw await diskFull(folder, neededBytes, cause);
    throw cause;
  }
}

/** @throws Problem `disk-full` when a folder's volume has less room than this. */
export async function requireRoom(folder: string, neededBytes: number): Promise<void> {
  const missingBytes = neededBytes - (await freeBytesIn(folder));
  if (missingBytes > 0) throw new Problem('disk-full', { missingBytes });
}

/** What this process may still write in a folder, in bytes. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** What the system said, or the system of a program that we started. A Problem says all there is to say. */
function saysFull(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Problem) return false;
  return FULL.includes(codeOf(error)) || SAID_FULL.test(error.message) || saysFull(error.cause);
}

async function diskFull(folder: string, neededBytes: number | undefined, cause: unknown): Promise<Problem> {
  if (neededBytes === undefined) return new Problem('disk-full', {}, { cause });
  const missingBytes = neededBytes - (await freeBytesIn(folder));
  // A quota, or room made since: how much is missing is not known.
  return new Problem('disk-full', missingBytes > 0 ? { missingBytes } : {}, { cause });
}

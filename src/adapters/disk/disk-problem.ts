import { Problem } from '../../model/problem.ts';

const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Does something to a folder; a full disk or a lack of rights there is thrown as the Problem a person can act on. */
export async function onDisk<Out>(folder: string, work: () => Promise<Out>): Promise<Out> {
  try {
    return await work();
  } catch (cause) {
    if (FULL.includes(codeOf(cause))) throw new Problem('disk-full', {}, { cause });
    if (FORBIDDEN.includes(codeOf(cause))) throw new Problem('not-writable', { folder }, { cause });
    throw cause;
  }
}

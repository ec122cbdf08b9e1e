import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import { codeOf } from './disk-problem.ts';

export interface Lock {
  release(): Promise<void>;
}

/**
 * Makes this process the only owner of a workspace, on this machine, until it releases it or ends, however it ends. The
 * system itself holds the lock and drops it with the process: nothing goes stale after a kill -9, nothing expires while
 * the machine sleeps. On Linux, a process in another network namespace (a container) is not seen.
 *
 * @throws Problem `already-running`.
 */
export async function holdLock(workspace: string): Promise<Lock> {
  const place = await realpath(workspace);
  const lock = await (process.platform === 'linux' ? holdSocket(place) : holdFile(place));
  if (lock === undefined) throw new Problem('already-running', { folder: workspace });
  return lock;
}

/** Linux has no lock that Node can ask for, but a name in the abstract socket namespace has one owner: unix(7). */
function holdSocket(place: string): Promise<Lock | undefined> {
  const name = createHash('sha256').update(place).digest('hex');
  const server = createServer((socket) => socket.destroy());
  // Holding a lock is no reason for the process to go on.
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(`\0passe-parole-${name}`, () => {
      resolve({ release: () => new Promise((released) => server.close(() => released())) });
    });
  });
}

/** libuv's UV_FS_O_EXLOCK, which Node does not name: O_EXLOCK on macOS, no sharing at all on Windows. */
const EXCLUSIVE = process.platform === 'win32' ? 0x10000000 : 0x20 | constants.O_NONBLOCK;

async function holdFile(place: string): Promise<Lock | undefined> {
  const folder = path.join(place, '.store');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const handle = await open(path.join(folder, 'lock'), constants.O_RDWR | constants.O_CREAT | EXCLUSIVE);
    return { release: () => handle.close() };
  } catch (error) {
    if (['EAGAIN', 'EBUSY'].includes(String(codeOf(error)))) return undefined;
    throw error;
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { realpath, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import { codeOf } from './disk-problem.ts';

export interface Lock {
  release(): Promise<void>;
}

/**
 * Makes this process the only owner of a folder, on this machine, until it releases it or ends, however it ends. The
 * lock is a local socket that the system itself closes with the process: nothing to go stale after a kill -9, nothing to
 * expire while the machine sleeps. It does not keep the process alive. Processes in other network namespaces
 * (containers) or on other machines are not seen.
 *
 * @throws Problem `already-running`.
 */
export async function holdLock(folder: string): Promise<Lock> {
  const place = await realpath(folder);
  const name = `passe-parole-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`;
  const server = await lockOn(name);
  if (server === undefined) throw new Problem('already-running', { folder });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function lockOn(name: string): Promise<Server | undefined> {
  switch (process.platform) {
    case 'linux':
      // A leading NUL names a socket in the abstract namespace: unix(7).
      return listen(`\0${name}`);
    case 'win32':
      return listen(`\\\\.\\pipe\\${name}`);
    default:
      return listenOnFile(path.join(tmpdir(), `${name}.sock`));
  }
}

/** Listens on a socket file, taking the place of one whose process is gone. Undefined if a process answers there. */
export async function listenOnFile(file: string): Promise<Server | undefined> {
  for (;;) {
    const server = await listen(file);
    if (server !== undefined) return server;
    if (await answers(file)) return undefined;
    await clearDead(file);
  }
}

/** Of two processes that found the same dead socket, one renames it; the other may rename its successor, and puts it back. */
async function clearDead(file: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (await answers(aside)) await rename(aside, file);
  else await rm(aside);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(file);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

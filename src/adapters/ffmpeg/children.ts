import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const running = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Watches a child until it ends: it is killed when the signal is aborted or when this process stops. */
export function adopt(child: ChildProcess, signal: AbortSignal): void {
  const kill = () => child.kill('SIGKILL');
  running.add(child);
  signal.addEventListener('abort', kill, { once: true });
  child.once('close', () => {
    running.delete(child);
    signal.removeEventListener('abort', kill);
  });
  if (signal.aborted) kill();
  else limitResources(child);
}

const PRLIMIT = '/usr/bin/prlimit';
const LIMITS = ['--as=4294967296', '--cpu=14400', '--core=0', '--nofile=64'];

/** Bounds memory (4 GiB), processor time (4 h) and open files, where Linux's prlimit is present. */
function limitResources(child: ChildProcess): void {
  if (child.pid === undefined || !canLimit()) return;
  const limiter = spawn(PRLIMIT, ['--pid', String(child.pid), ...LIMITS], { stdio: 'ignore' });
  // The child may have ended already: then there is nothing left to limit.
  limiter.once('error', () => child.kill('SIGKILL'));
}

function canLimit(): boolean {
  try {
    accessSync(PRLIMIT, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

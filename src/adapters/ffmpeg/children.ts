import type { ChildProcess } from 'node:child_process';

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
}

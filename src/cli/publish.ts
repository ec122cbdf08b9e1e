import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app/app.ts';
import type { SweepReport } from '../app/sweep.ts';

/** How long one command waits for a copy that is under way, besides the time its passes take. */
export const PATIENCE_MS = 60_000;
export const LOOK_MS = 2_000;

/**
 * Sweeps once, again while files are still arriving, as long as that makes sense for one command, and once more when
 * something failed by our own fault.
 */
export async function publishOnce(
  app: Pick<App, 'sweep'>,
  signal: AbortSignal,
): Promise<SweepReport | undefined> {
  let report = await app.sweep(signal);
  for (let waitedMs = 0; report?.arriving && !signal.aborted && waitedMs < PATIENCE_MS; waitedMs += LOOK_MS) {
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    report = await app.sweep(signal);
  }
  // What failed by our own fault may have been the machine's bad moment: a watching program would look again too.
  return report !== undefined && report.failed > 0 && !signal.aborted ? app.sweep(signal) : report;
}

import type { Entry } from '../../ports/folder.ts';

/** A file is whole when nothing has touched it for this long. */
const SETTLING_MS = 10_000;

/**
 * Tells files that are still being copied from those that have settled: unchanged (bytes, dates) for 10 s, by the file
 * system's own clock or by ours when the two disagree, as network drives do. Remembers the looks of one process.
 */
export class Settling {
  readonly #looks = new Map<string, { readonly signature: string; readonly sinceMs: number }>();

  /** Whether a file has settled, looked at now. */
  hasSettled(path: string, entry: Entry, nowMs: number): boolean {
    const signature = `${entry.bytes}:${entry.modifiedAtMs}:${entry.changedAtMs}`;
    const look = this.#looks.get(path);
    const sinceMs = look?.signature === signature ? look.sinceMs : nowMs;
    this.#looks.set(path, { signature, sinceMs });
    const quietSinceMs = Math.max(entry.modifiedAtMs, entry.changedAtMs);
    return nowMs - quietSinceMs >= SETTLING_MS || nowMs - sinceMs >= SETTLING_MS;
  }
}

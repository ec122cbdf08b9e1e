import type { Entry } from '../../ports/folder.ts';

/** A file is whole when nothing has touched it for this long. */
const SETTLING_MS = 10_000;

/**
 * Tells files that are still being copied from those that have settled: unchanged (bytes, dates) for 10 s, by the file
 * system's own clock or by ours when the two disagree, as network drives do. Remembers the looks of one process.
 */
export class Settling {
  /** Files we have moved ourselves, once settled: a rename changes a date and no byte. */
  readonly #moved = new Map<string, string>();
  readonly #looks = new Map<string, { readonly signature: string; readonly sinceMs: number }>();

  /** Whether a file has settled, looked at now. */
  hasSettled(path: string, entry: Entry, nowMs: number): boolean {
    const signature = `${entry.bytes}:${entry.modifiedAtMs}:${entry.changedAtMs}`;
    const look = this.#looks.get(path);
    const sinceMs = look?.signature === signature ? look.sinceMs : nowMs;
    this.#looks.set(path, { signature, sinceMs });
    if (this.#moved.get(path) === bytesOf(entry)) return true;
    const quietSinceMs = Math.max(entry.modifiedAtMs, entry.changedAtMs);
    return nowMs - quietSinceMs >= SETTLING_MS || nowMs - sinceMs >= SETTLING_MS;
  }

  /** Notes that a settled file was moved there. */
  noteMove(path: string, entry: Entry): void {
    this.#moved.set(path, bytesOf(entry));
  }
}

const bytesOf = ({ bytes, modifiedAtMs }: Entry) => `${bytes}:${modifiedAtMs}`;

import type { Entry, Folder } from '../../ports/folder.ts';
import type { Settling } from './settling.ts';

/** A file untouched for this long is taken even if a program still holds it. */
const HELD_MS = 3_600_000;

/** One look at `episodes/`, at one instant. */
export class Look {
  readonly nowMs: number;
  readonly #settling: Settling;
  readonly #episodes: Folder;
  #written: Promise<ReadonlySet<string>> | undefined;

  constructor(episodes: Folder, settling: Settling, nowMs: number) {
    this.nowMs = nowMs;
    this.#settling = settling;
    this.#episodes = episodes;
  }

  /** Whether a file has settled and no program of this computer, which may only be pausing, is still writing it. */
  async isWhole(path: string, entry: Entry): Promise<boolean> {
    if (!this.#settling.hasSettled(path, entry, this.nowMs)) return false;
    if (this.nowMs - Math.max(entry.modifiedAtMs, entry.changedAtMs) > HELD_MS) return true;
    // Asked at most once, and only while something is recent: it means looking at every program.
    this.#written ??= this.#episodes.beingWritten();
    return !(await this.#written).has(path);
  }
}

import type { Entry } from '../../ports/folder.ts';

/** A file is whole when nothing has touched it for this long. */
const SETTLING_MS = 10_000;
/** The clock and the time spent awake part by more than this: the machine slept, or its clock was set. */
const STEP_MS = 5_000;

type Look = {
  readonly signature: string;
  readonly sinceMs: number;
  /** The clock's course in which it was taken: dates of two courses cannot be compared. */
  readonly course: number;
  readonly settled: boolean;
};

/**
 * Tells files that are still being copied from those that have settled: unchanged (bytes, dates) for 10 s, by the file
 * system's own clock or by ours when the two disagree, as network drives do. Remembers the looks of one process. After a
 * sleep, or when the clock is set, what had not settled is given 10 s more: the copy slept as well.
 */
export class Settling {
  /** Files we have moved ourselves, once settled (a rename changes a date and no byte), or written whole. */
  readonly #moved = new Map<string, string>();
  readonly #looks = new Map<string, Look>();
  readonly #awakeMs: (() => number) | undefined;
  #last: { readonly nowMs: number; readonly awakeMs: number } | undefined;
  #course = 0;
  #steppedAtMs = Number.NEGATIVE_INFINITY;

  /** @param awakeMs a clock that nobody sets and that stops while the machine sleeps, where there is one. */
  constructor(awakeMs?: () => number) {
    this.#awakeMs = awakeMs;
  }

  /** Whether a file has settled, looked at now. */
  hasSettled(path: string, entry: Entry, nowMs: number): boolean {
    this.#followClock(nowMs);
    const signature = `${entry.bytes}:${entry.modifiedAtMs}:${entry.changedAtMs}`;
    const before = this.#looks.get(path);
    const same = before?.signature === signature ? before : undefined;
    const sinceMs = same?.course === this.#course ? same.sinceMs : nowMs;
    const settled =
      same?.settled === true ||
      this.#moved.get(path) === bytesOf(entry) ||
      nowMs - sinceMs >= SETTLING_MS ||
      nowMs - Math.max(entry.modifiedAtMs, entry.changedAtMs, this.#steppedAtMs) >= SETTLING_MS;
    this.#looks.set(path, { signature, sinceMs, course: this.#course, settled });
    return settled;
  }

  /** Notes that a settled file was moved there by this program, or written whole. */
  noteOwn(path: string, entry: Entry): void {
    this.#moved.set(path, bytesOf(entry));
  }

  #followClock(nowMs: number): void {
    const awakeMs = this.#awakeMs?.();
    if (awakeMs === undefined) return;
    const last = this.#last;
    this.#last = { nowMs, awakeMs };
    if (last === undefined || Math.abs(nowMs - last.nowMs - (awakeMs - last.awakeMs)) <= STEP_MS) return;
    this.#course += 1;
    this.#steppedAtMs = nowMs;
  }
}

const bytesOf = ({ bytes, modifiedAtMs }: Entry) => `${bytes}:${modifiedAtMs}`;

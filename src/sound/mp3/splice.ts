import { borrowedBytes, framesOf, HEAD_BYTES, type Mp3Frame } from './frames.ts';

/** MP3 encoded from one part of a sound; parts overlap. */
export type Mp3Part = {
  readonly bytes: Uint8Array;
  /** Number of its first frame in the whole. */
  readonly firstFrame: number;
};

/** Frames that a fresh encoder needs before its result is that of one that has run all along. */
export const WARM_UP_FRAMES = 24;

type Opened = {
  readonly bytes: Uint8Array;
  readonly firstFrame: number;
  readonly frames: readonly Mp3Frame[];
};

/**
 * Joins parts encoded apart into one legal stream: the sound of a frame may begin in the bytes of those before it, so a
 * part takes over at the first frame whose borrowed bytes the part before leaves free, and they are copied there.
 */
export class Mp3Splicer {
  #current: Opened | undefined;
  /** Frame of the whole from which the current part is still to be given. */
  #from = 0;
  #frameCount = 0;
  #byteCount = 0;

  /** Frames given so far. */
  get frameCount(): number {
    return this.#frameCount;
  }

  /** Bytes given so far. */
  get byteCount(): number {
    return this.#byteCount;
  }

  /**
   * Takes the next part; gives the bytes of the stream that it settles.
   * @throws Error when it cannot be joined to the one before.
   */
  add(part: Mp3Part): Uint8Array {
    const next = { bytes: part.bytes.slice(), firstFrame: part.firstFrame, frames: framesOf(part.bytes) };
    const current = this.#current;
    this.#current = next;
    if (current === undefined) return new Uint8Array(0);
    const frame = takeoverFrame(current, next);
    lendBytes(current, next, frame);
    const settled = this.#give(current, frame);
    this.#from = frame;
    return settled;
  }

  /** The rest of the stream. */
  finish(): Uint8Array {
    const current = this.#current;
    return current === undefined
      ? new Uint8Array(0)
      : this.#give(current, current.firstFrame + current.frames.length);
  }

  #give(part: Opened, endFrame: number): Uint8Array {
    const given = part.bytes.subarray(placeOf(part, this.#from), placeOf(part, endFrame));
    this.#frameCount += endFrame - this.#from;
    this.#byteCount += given.length;
    return given;
  }
}

function takeoverFrame(current: Opened, next: Opened): number {
  const end = current.firstFrame + current.frames.length;
  for (let frame = next.firstFrame + WARM_UP_FRAMES; frame < end; frame++) {
    const lender = current.frames[frame - current.firstFrame];
    const borrower = next.frames[frame - next.firstFrame];
    if (lender === undefined || borrower === undefined) break;
    if (borrowedBytes(current.bytes, lender) >= borrowedBytes(next.bytes, borrower)) return frame;
  }
  throw new Error(`no frame to join MP3 parts at, after frame ${next.firstFrame}`);
}

function placeOf({ frames, firstFrame }: Opened, frame: number): number {
  const last = frames.at(-1) ?? { start: 0, length: 0 };
  return frames[frame - firstFrame]?.start ?? last.start + last.length;
}

/** Copies what `next` has of the frame's sound before its header over the bytes that `current` leaves free there. */
function lendBytes(current: Opened, next: Opened, frame: number): void {
  const borrower = next.frames[frame - next.firstFrame];
  const count = borrower === undefined ? 0 : borrowedBytes(next.bytes, borrower);
  const from = soundPlaces(next, frame, count);
  for (const [index, to] of soundPlaces(current, frame, count).entries()) {
    current.bytes[to] = next.bytes[from[index] ?? 0] ?? 0;
  }
}

/** Where the last `count` bytes of sound before a frame lie, the last one first; headers do not count. */
function soundPlaces({ frames, firstFrame }: Opened, frame: number, count: number): number[] {
  const places: number[] = [];
  for (let index = frame - firstFrame - 1; index >= 0 && places.length < count; index--) {
    const { start, length } = frames[index] ?? { start: 0, length: 0 };
    for (let at = start + length - 1; at >= start + HEAD_BYTES && places.length < count; at--)
      places.push(at);
  }
  return places;
}

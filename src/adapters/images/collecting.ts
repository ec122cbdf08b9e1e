import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What may be held by drawings that nobody looks at any more before they are let go, in bytes. */
const MOST_HELD = 5_000_000;

// The engine does not see the pixels that resvg holds: left to itself, it would let hundreds of megabytes pile up.
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

let heldBytes = 0;

/** Says that a drawing of that many bytes was made. */
export function hold(bytes: number): void {
  heldBytes += bytes;
}

/** Lets go the drawings made before that nobody looks at any more, once they weigh too much together. */
export function makeRoom(): void {
  if (heldBytes >= MOST_HELD) letGo();
}

/** The same, whatever they weigh. */
export function letGo(): void {
  if (heldBytes === 0 || typeof collect !== 'function') return;
  heldBytes = 0;
  collect();
}

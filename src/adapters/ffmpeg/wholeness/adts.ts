import type { Bytes } from './bytes.ts';
import type { Ending } from './ending.ts';

/** An ADTS frame is at most 8,191 bytes: this holds at least three. */
const TAIL_BYTES = 32_768;

/** Raw AAC (ADTS, ISO/IEC 13818-7): each frame announces its length, so a cut copy ends inside one. */
export async function adtsEnding({ length, read }: Bytes): Promise<Ending> {
  const tail = await read(Math.max(0, length - TAIL_BYTES), TAIL_BYTES);
  for (let start = 0; start + 7 <= tail.byteLength; start++) {
    const rest = restAfterFrames(tail, start);
    if (rest !== undefined) return rest === 0 ? { kind: 'whole' } : { kind: 'cut' };
  }
  return { kind: 'whole' };
}

/** Bytes left after the chain of whole frames that starts here, or undefined when there is no chain of two. */
function restAfterFrames(tail: DataView, start: number): number | undefined {
  let place = start;
  let frames = 0;
  while (place + 7 <= tail.byteLength && isFrame(tail, place)) {
    const next = place + frameLength(tail, place);
    if (next > tail.byteLength) break;
    place = next;
    frames += 1;
  }
  return frames < 2 ? undefined : tail.byteLength - place;
}

const isFrame = (view: DataView, place: number) =>
  (view.getUint16(place) & 0xff_f6) === 0xff_f0 && frameLength(view, place) >= 7;

const frameLength = (view: DataView, place: number) => (view.getUint32(place + 2) >> 5) & 0x1f_ff;

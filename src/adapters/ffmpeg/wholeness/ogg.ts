import type { Bytes } from './bytes.ts';
import { textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

/** A page is at most 65,307 bytes (RFC 3533): the last one starts within this from the end. */
const LONGEST_PAGE = 65_307;

/**
 * Ogg (RFC 3533): a copy that was interrupted ends in the middle of a page. A missing end-of-stream mark alone proves
 * nothing: some phones never write it.
 */
export async function oggEnding({ length, read }: Bytes): Promise<Ending> {
  const tail = await read(Math.max(0, length - LONGEST_PAGE), LONGEST_PAGE);
  for (let start = tail.byteLength - 4; start >= 0; start--) {
    if (tail.getUint8(start) !== 0x4f || textAt(tail, start, 4) !== 'OggS') continue;
    return start + pageLength(tail, start) <= tail.byteLength ? { kind: 'whole' } : { kind: 'cut' };
  }
  return { kind: 'cut' };
}

/** Length in bytes, or Infinity when the page's own header is cut. */
function pageLength(tail: DataView, start: number): number {
  if (start + 27 > tail.byteLength) return Number.POSITIVE_INFINITY;
  const segmentCount = tail.getUint8(start + 26);
  if (start + 27 + segmentCount > tail.byteLength) return Number.POSITIVE_INFINITY;
  const segments = new Uint8Array(tail.buffer, tail.byteOffset + start + 27, segmentCount);
  return 27 + segmentCount + segments.reduce((sum, size) => sum + size, 0);
}

import { type Bytes, textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

/** Of a box's header, ISO/IEC 14496-12, 4.2: 32-bit size and type, then a 64-bit size when the first is 1. */
const HEADER_BYTES = 16;
/** More top-level boxes than any recorder writes. */
const MOST_BOXES = 10_000;

/**
 * MP4 and QuickTime: every box announced must be there to its end, the index (`moov`) among them. Fragmented files, which
 * may end after any fragment, count as whole.
 */
export async function movEnding({ length, read }: Bytes): Promise<Ending> {
  let hasIndex = false;
  let at = 0;
  for (let boxes = 0; at < length && boxes < MOST_BOXES; boxes += 1) {
    const header = await read(at, HEADER_BYTES);
    if (header.byteLength < 8) return { kind: 'cut' };
    hasIndex ||= textAt(header, 4, 4) === 'moov';
    const size = sizeOf(header, length - at);
    if (size < 8) return { kind: 'cut' };
    at += size;
  }
  return hasIndex && at <= length ? { kind: 'whole' } : { kind: 'cut' };
}

/** A size of 0 means: to the end of the file. */
function sizeOf(header: DataView, remaining: number): number {
  const size = header.getUint32(0);
  if (size === 0) return remaining;
  if (size !== 1) return size;
  return header.byteLength < HEADER_BYTES ? 0 : Number(header.getBigUint64(8));
}

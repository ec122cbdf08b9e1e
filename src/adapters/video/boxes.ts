import { readFile } from 'node:fs/promises';
import type { ClipFacts } from '../../model/clip-facts.ts';

/** Reads the order of an MP4's boxes (ISO/IEC 14496-12): its index, its media, its edit lists. */
export async function readBoxes(
  path: string,
): Promise<Pick<ClipFacts, 'bytes' | 'indexFirst' | 'hasEditList'>> {
  const bytes = await readFile(path);
  const starts = new Map<string, number>();
  let index = Buffer.alloc(0);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    starts.set(type, at);
    if (type === 'moov') index = bytes.subarray(at, at + size);
    // A clip of ours is far below 4 GB: sizes 0 and 1, which stand for more, end the reading.
    if (size < 8) break;
    at += size;
  }
  const indexFirst = (starts.get('moov') ?? Infinity) < (starts.get('mdat') ?? -1);
  return { bytes: bytes.length, indexFirst, hasEditList: index.includes('elst') };
}

import type { Bytes } from './bytes.ts';
import { textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

/** Core Audio Format: each chunk announces its size; only the sound, when last, may leave it unknown, as −1. */
export async function cafEnding({ length, read }: Bytes): Promise<Ending> {
  for (let start = 8; start + 12 <= length; ) {
    const head = await read(start, 12);
    const size = Number(head.getBigInt64(4));
    if (textAt(head, 0, 4) === 'data') {
      return size <= length - start - 12 ? { kind: 'whole' } : { kind: 'cut' };
    }
    if (size < 0) return { kind: 'cut' };
    start += 12 + size;
  }
  return { kind: 'cut' };
}

import type { Bytes } from './bytes.ts';
import { textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

/** Bytes of a frame by its type, its own first byte included (RFC 4867 §5.3). */
const NARROW_BAND = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1];
const WIDE_BAND = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1];

/** AMR: frames of a known length follow each other, so a cut copy ends inside one. */
export async function amrEnding({ length, read }: Bytes): Promise<Ending> {
  const file = await read(0, length);
  const isWide = textAt(file, 0, 9) === '#!AMR-WB\n';
  const lengths = isWide ? WIDE_BAND : NARROW_BAND;
  let place = isWide ? 9 : 6;
  while (place < length) place += lengths[(file.getUint8(place) >> 3) & 15] ?? 1;
  return place === length ? { kind: 'whole' } : { kind: 'cut' };
}

import type { Bytes } from './bytes.ts';
import { positionOf } from './bytes.ts';
import type { Ending } from './ending.ts';

/** GUID of the File Properties Object, as written (ASF specification §3.2). */
const FILE_PROPERTIES = String.fromCharCode(
  ...[0xa1, 0xdc, 0xab, 0x8c, 0x47, 0xa9, 0xcf, 0x11, 0x8e, 0xe4, 0x00, 0xc0, 0x0c, 0x20, 0x53, 0x65],
);

/** ASF (WMA): the header tells the size of the file. */
export async function asfEnding({ length, read }: Bytes): Promise<Ending> {
  const head = await read(0, 65_536);
  const place = positionOf(FILE_PROPERTIES, head);
  if (place < 0 || place + 48 > head.byteLength) return { kind: 'whole' };
  return Number(head.getBigUint64(place + 40, true)) > length ? { kind: 'cut' } : { kind: 'whole' };
}

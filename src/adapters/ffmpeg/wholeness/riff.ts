import type { Bytes } from './bytes.ts';
import { textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

const UNKNOWN_SIZE = 0xff_ff_ff_ff;

/**
 * WAVE and RF64 (EBU Tech 3306): the data chunk announces its size. A recorder that lost power leaves 0 or FFFFFFFF
 * there, with the sound up to the end of the file.
 */
export async function riffEnding({ length, read }: Bytes): Promise<Ending> {
  const isRf64 = textAt(await read(0, 12), 0, 4) !== 'RIFF';
  let bytesPerSecond = 0;
  let longSize: number | undefined;
  for (let start = 12; start + 8 <= length; ) {
    const head = await read(start, 36);
    const name = textAt(head, 0, 4);
    const size = head.getUint32(4, true);
    if (name === 'ds64' && head.byteLength >= 24) longSize = Number(head.getBigUint64(16, true));
    if (name === 'fmt ' && head.byteLength >= 20) bytesPerSecond = head.getUint32(16, true);
    if (name === 'data') {
      const announced = isRf64 && size === UNKNOWN_SIZE && longSize ? longSize : size;
      return dataEnding({ announced, present: length - start - 8, bytesPerSecond });
    }
    start += 8 + size + (size % 2);
  }
  return { kind: 'cut' };
}

type DataChunk = { readonly announced: number; readonly present: number; readonly bytesPerSecond: number };

function dataEnding({ announced, present, bytesPerSecond }: DataChunk): Ending {
  if ((announced === 0 && present > 8) || announced === UNKNOWN_SIZE) return { kind: 'unclosed' };
  if (announced <= present) return { kind: 'whole' };
  return bytesPerSecond > 0 ? { kind: 'cut', declaredSeconds: announced / bytesPerSecond } : { kind: 'cut' };
}

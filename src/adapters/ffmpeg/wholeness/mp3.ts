import type { Bytes } from './bytes.ts';
import { positionOf, textAt } from './bytes.ts';
import type { Ending } from './ending.ts';

const SAMPLE_RATES_HZ: Readonly<Record<number, readonly number[]>> = {
  0: [11_025, 12_000, 8_000],
  2: [22_050, 24_000, 16_000],
  3: [44_100, 48_000, 32_000],
};

/**
 * MP3: only a Xing or Info header tells a length that can be trusted, as a count of frames; without it, a length is
 * guessed from the bit rate and proves nothing.
 */
export async function mp3Ending({ read }: Bytes): Promise<Ending> {
  const start = id3Length(await read(0, 10));
  const head = await read(start, 8192);
  const mark = Math.max(positionOf('Xing', head), positionOf('Info', head));
  const sync = mark < 0 ? -1 : syncBefore(head, mark);
  if (sync < 0 || mark + 12 > head.byteLength || (head.getUint32(mark + 4) & 1) === 0)
    return { kind: 'whole' };
  const version = (head.getUint8(sync + 1) >> 3) & 3;
  const sampleRateHz = SAMPLE_RATES_HZ[version]?.[(head.getUint8(sync + 2) >> 2) & 3];
  const frameCount = head.getUint32(mark + 8);
  if (sampleRateHz === undefined || frameCount === 0) return { kind: 'whole' };
  return { kind: 'whole', declaredSeconds: (frameCount * (version === 3 ? 1152 : 576)) / sampleRateHz };
}

/** Length of an ID3v2 tag at the start of the file, in bytes (ID3v2.3 §3.1). */
function id3Length(head: DataView): number {
  if (textAt(head, 0, 3) !== 'ID3') return 0;
  return [6, 7, 8, 9].reduce((size, place) => size * 128 + (head.getUint8(place) & 0x7f), 0) + 10;
}

/** The header of the frame that holds the mark stands at most 36 bytes before it. */
function syncBefore(head: DataView, mark: number): number {
  for (let place = mark - 4; place >= Math.max(0, mark - 40); place--) {
    if (head.getUint8(place) === 0xff && (head.getUint8(place + 1) & 0xe0) === 0xe0) return place;
  }
  return -1;
}

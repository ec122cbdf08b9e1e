/** Samples of one MP3 frame at 44.1 kHz (MPEG-1 layer III). */
export const FRAME_SAMPLES = 1152;

/** One frame of a mono MPEG-1 layer III stream without CRC, where it lies in its bytes. */
export type Mp3Frame = {
  readonly start: number;
  /** Bytes, header included. */
  readonly length: number;
};

/** Header and side information of a mono frame, in bytes (ISO/IEC 11172-3 §2.4.1). */
export const HEAD_BYTES = 4 + 17;

const BIT_RATES_KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const SAMPLE_RATES_HZ = [44_100, 48_000, 32_000];

/**
 * The whole frames of a stream, in order; an encoder that is stopped leaves the last one cut.
 * @throws Error when the bytes are not MPEG-1 layer III mono frames without CRC, one after the other.
 */
export function framesOf(bytes: Uint8Array): Mp3Frame[] {
  const frames: Mp3Frame[] = [];
  for (let start = 0; start < bytes.length; ) {
    const length = frameLength(bytes, start);
    if (start + length > bytes.length) break;
    frames.push({ start, length });
    start += length;
  }
  return frames;
}

function frameLength(bytes: Uint8Array, start: number): number {
  const [sync, version, rates, mode] = bytes.subarray(start, start + 4);
  const isMonoLayer3 = sync === 0xff && version === 0xfb && mode !== undefined && mode >> 6 === 3;
  const kbps = BIT_RATES_KBPS[(rates ?? 0) >> 4];
  const sampleRateHz = SAMPLE_RATES_HZ[((rates ?? 0) >> 2) & 3];
  if (!isMonoLayer3 || !kbps || !sampleRateHz) throw new Error(`expected a mono MP3 frame at byte ${start}`);
  return Math.floor((144_000 * kbps) / sampleRateHz) + (((rates ?? 0) >> 1) & 1);
}

/** How many bytes before its own header a frame's sound begins: its share of the bit reservoir. */
export function borrowedBytes(bytes: Uint8Array, { start }: Mp3Frame): number {
  return ((bytes[start + 4] ?? 0) << 1) | ((bytes[start + 5] ?? 0) >> 7);
}

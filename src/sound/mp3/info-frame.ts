import { FRAME_SAMPLES, framesOf, HEAD_BYTES } from './frames.ts';

/** Samples of silence that LAME's encoder puts before the sound. */
const ENCODER_DELAY = 576;
const CONSTANT_RATE = 1;

/** How many frames LAME makes of so many samples: at least 576 of silence follow them too. */
export const framesFor = (sampleCount: number) =>
  Math.ceil((sampleCount + 2 * ENCODER_DELAY) / FRAME_SAMPLES);

/** A stream as its Info frame describes it. */
export type StreamSize = {
  readonly frameCount: number;
  /** Left out where it is not known yet: of a wrong one, ffmpeg concludes that the length is wrong too. */
  readonly byteCount?: number;
  /** Samples of the sound that was encoded. */
  readonly sampleCount: number;
};

/**
 * The frame that tells players the exact length of a constant-rate mono stream and what to leave out at both ends: the
 * « Info » header of Xing with LAME's extension (http://gabriel.mp3-tech.org/mp3infotag.html).
 *
 * @param start the first bytes of the stream it stands before: at least one frame.
 */
export function infoFrame(start: Uint8Array, { frameCount, byteCount, sampleCount }: StreamSize): Uint8Array {
  const length = framesOf(start)[0]?.length ?? 0;
  const frame = new Uint8Array(length);
  frame.set(start.subarray(0, 4));
  const view = new DataView(frame.buffer);
  let place = writeText(frame, HEAD_BYTES, 'Info');
  view.setUint32(place, 0b0111);
  view.setUint32(place + 4, frameCount);
  view.setUint32(place + 8, byteCount === undefined ? 0 : byteCount + length);
  place += 12;
  for (let percent = 0; percent < 100; percent++) frame[place + percent] = Math.floor((percent * 256) / 100);
  place = writeText(frame, place + 100, 'LAME3.100');
  frame[place] = CONSTANT_RATE;
  const delays = place + 12;
  const padding = frameCount * FRAME_SAMPLES - ENCODER_DELAY - sampleCount;
  frame[delays] = ENCODER_DELAY >> 4;
  frame[delays + 1] = ((ENCODER_DELAY & 15) << 4) | (padding >> 8);
  frame[delays + 2] = padding & 255;
  return frame;
}

function writeText(frame: Uint8Array, start: number, text: string): number {
  for (let at = 0; at < text.length; at++) frame[start + at] = text.charCodeAt(at);
  return start + text.length;
}

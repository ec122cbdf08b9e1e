import type { Rect } from '../../model/clip-scene.ts';
import type { Layer } from '../images/draw.ts';
import type { Pixels } from '../images/jpeg.ts';
import { type YuvPicture, yuvOf } from './yuv.ts';

/** A small transparent picture that is laid on frames: its colours, and how much of each pixel it covers (0 to 255). */
export type Sprite = {
  readonly colours: YuvPicture;
  readonly cover: Uint8Array;
};

/** Prepares a drawing of even sides. */
export function spriteOf(layer: Layer): Sprite {
  const { pixels, width, height } = layer;
  const bytes = Buffer.alloc(width * height * 3);
  const cover = new Uint8Array(width * height);
  for (let at = 0; at < width * height; at += 1) {
    const alpha = pixels[at * 4 + 3] ?? 0;
    cover[at] = alpha;
    for (let channel = 0; channel < 3; channel += 1)
      bytes[at * 3 + channel] = alpha === 0 ? 0 : ((pixels[at * 4 + channel] ?? 0) * 255) / alpha;
  }
  return { colours: yuvOf({ bytes: filledOut(bytes, cover), width, height }), cover };
}

/** Transparent pixels take the sprite's mean colour, so that colours averaged by squares have no dark edge. */
function filledOut(bytes: Buffer, cover: Uint8Array): Buffer {
  const opaque = [...cover.keys()].filter((at) => cover[at] === 255);
  for (let channel = 0; channel < 3; channel += 1) {
    const sum = opaque.reduce((total, at) => total + (bytes[at * 3 + channel] ?? 0), 0);
    const mean = opaque.length === 0 ? 0 : sum / opaque.length;
    for (const [at, alpha] of cover.entries()) if (alpha === 0) bytes[at * 3 + channel] = mean;
  }
  return bytes;
}

/** Lays a sprite on a picture, its corner at an even place; what would be outside is left out. */
export function lay({ colours, cover }: Sprite, onto: YuvPicture, left: number, top: number): void {
  const size = colours.widthPx;
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < onto.widthPx && y < onto.heightPx;
  const luma = onto.widthPx * onto.heightPx;
  const ownLuma = size * colours.heightPx;
  for (let row = 0; row < colours.heightPx; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = left + column;
      const y = top + row;
      const alpha = cover[row * size + column] ?? 0;
      if (alpha === 0 || !inside(x, y)) continue;
      blend(onto.bytes, y * onto.widthPx + x, colours.bytes[row * size + column] ?? 0, alpha);
      if (x % 2 === 1 || y % 2 === 1) continue;
      const at = luma + ((y / 2) * onto.widthPx) / 2 + x / 2;
      const own = ownLuma + ((row / 2) * size) / 2 + column / 2;
      blend(onto.bytes, at, colours.bytes[own] ?? 0, alpha);
      blend(onto.bytes, at + luma / 4, colours.bytes[own + ownLuma / 4] ?? 0, alpha);
    }
  }
}

/** A number below 65535 divided by 255, its fraction left out. Without fractions on the way, no pixel leaves an object to collect. */
const over255 = (value: number): number => (value + 1 + (value >> 8)) >> 8;

function blend(bytes: Uint8Array, at: number, colour: number, alpha: number): void {
  bytes[at] = over255((bytes[at] ?? 0) * (255 - alpha) + colour * alpha + 127);
}

/** A transparent drawing over an opaque picture of its size. @param bytes what is written over, of the picture's length. */
export function over(
  { pixels }: Layer,
  { bytes: behind, width, height }: Pixels,
  bytes: Buffer = Buffer.alloc(width * height * 3),
): Pixels {
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const clear = 255 - (pixels[pixel * 4 + 3] ?? 0);
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 3 + channel;
      bytes[at] = (pixels[pixel * 4 + channel] ?? 0) + over255((behind[at] ?? 0) * clear + 127);
    }
  }
  return { bytes, width, height };
}

/** A part of an opaque drawing. */
export function partOf({ pixels, width: stride }: Layer, { x, y, width, height }: Rect): Pixels {
  const bytes = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = ((y + Math.floor(pixel / width)) * stride + x + (pixel % width)) * 4;
    for (let channel = 0; channel < 3; channel += 1) bytes[pixel * 3 + channel] = pixels[at + channel] ?? 0;
  }
  return { bytes, width, height };
}

import type { Rect } from '../../model/clip-scene.ts';
import type { Pixels } from '../images/jpeg.ts';
import { bytesInPages } from '../images/pages.ts';

/** A picture as H.264 takes it: 4:2:0, limited range, BT.709. The three planes follow each other in `bytes`. */
export type YuvPicture = { readonly widthPx: number; readonly heightPx: number; readonly bytes: Uint8Array };

/** ITU-R BT.709-6 for 8 bits, limited range, in 1/65536. */
const Y_FROM = [11966, 40254, 4064] as const;
const U_FROM = [-6596, -22189, 28784] as const;
const V_FROM = [28784, -26145, -2639] as const;
const HALF = 32768;

const lumaOf = (red: number, green: number, blue: number) =>
  16 + ((red * Y_FROM[0] + green * Y_FROM[1] + blue * Y_FROM[2] + HALF) >> 16);
const blueDifferenceOf = (red: number, green: number, blue: number) =>
  128 + ((red * U_FROM[0] + green * U_FROM[1] + blue * U_FROM[2] + HALF) >> 16);
const redDifferenceOf = (red: number, green: number, blue: number) =>
  128 + ((red * V_FROM[0] + green * V_FROM[1] + blue * V_FROM[2] + HALF) >> 16);

/**
 * Converts an opaque picture of even sides, of three bytes a pixel or of four.
 * Walked by numbers: iterators leave an object per pixel to collect.
 */
export function yuvOf({ bytes: rgb, width, height }: Pixels, channels: 3 | 4 = 3): YuvPicture {
  const bytes = bytesInPages((width * height * 3) / 2);
  const chroma = (width / 2) * (height / 2);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let corner = 0; corner < 4; corner += 1) {
        const pixel = (y + (corner >> 1)) * width + x + (corner & 1);
        const at = pixel * channels;
        const r = rgb[at] ?? 0;
        const g = rgb[at + 1] ?? 0;
        const b = rgb[at + 2] ?? 0;
        bytes[pixel] = lumaOf(r, g, b);
        red += r;
        green += g;
        blue += b;
      }
      const at = width * height + (y / 2) * (width / 2) + x / 2;
      bytes[at] = blueDifferenceOf(red >> 2, green >> 2, blue >> 2);
      bytes[at + chroma] = redDifferenceOf(red >> 2, green >> 2, blue >> 2);
    }
  }
  return { widthPx: width, heightPx: height, bytes };
}

type Plane = { readonly start: number; readonly stride: number; readonly half: 0 | 1 };

function planesOf({ widthPx, heightPx }: YuvPicture): readonly Plane[] {
  const luma = widthPx * heightPx;
  return [
    { start: 0, stride: widthPx, half: 0 },
    { start: luma, stride: widthPx / 2, half: 1 },
    { start: luma + luma / 4, stride: widthPx / 2, half: 1 },
  ];
}

/** Copies a rectangle of even sides of one picture over the place `to` of another. */
export function copyRect(
  from: YuvPicture,
  { x, y, width, height }: Rect,
  onto: YuvPicture,
  to: { readonly x: number; readonly y: number },
): void {
  const targets = planesOf(onto);
  for (const [index, { start, stride, half }] of planesOf(from).entries()) {
    const target = targets[index];
    if (target === undefined) continue;
    for (let row = 0; row < height >> half; row += 1) {
      const at = start + ((y >> half) + row) * stride + (x >> half);
      const there = target.start + ((to.y >> half) + row) * target.stride + (to.x >> half);
      for (let column = 0; column < width >> half; column += 1)
        onto.bytes[there + column] = from.bytes[at + column] ?? 0;
    }
  }
}

/**
 * Between two pictures of one size, which show what is at `at` of the third.
 *
 * @param rect where to paint in `into`.
 * @param shareAt for a column of `into`, 0 gives the first picture and 1 the second.
 */
export function mixColumns(
  [one, other]: readonly [YuvPicture, YuvPicture],
  at: { readonly x: number; readonly y: number },
  { x, y, width, height }: Rect,
  shareAt: (column: number) => number,
  into: YuvPicture,
): void {
  const sources = planesOf(one);
  for (const [index, { start, stride, half }] of planesOf(into).entries()) {
    const source = sources[index];
    if (source === undefined) continue;
    const parts = Uint16Array.from({ length: width >> half }, (_, column) =>
      Math.round(256 * shareAt(x + (column << half))),
    );
    for (let row = 0; row < height >> half; row += 1) {
      const first = start + ((y >> half) + row) * stride + (x >> half);
      const from = source.start + (((y - at.y) >> half) + row) * source.stride + ((x - at.x) >> half);
      for (let column = 0; column < parts.length; column += 1) {
        const part = parts[column] ?? 0;
        const before = one.bytes[from + column] ?? 0;
        into.bytes[first + column] = (before * (256 - part) + (other.bytes[from + column] ?? 0) * part) >> 8;
      }
    }
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLayer } from '../images/draw.ts';
import { lay, over, spriteOf } from './sprite.ts';
import { copyRect, mixColumns, type YuvPicture, yuvOf } from './yuv.ts';

function plain(red: number, green: number, blue: number, width = 4, height = 4) {
  const bytes = Buffer.from(Array.from({ length: width * height }, () => [red, green, blue]).flat());
  return { bytes, width, height };
}

/** The first pixel: luma, blue difference, red difference. */
function firstOf({ bytes, widthPx, heightPx }: YuvPicture): number[] {
  const luma = widthPx * heightPx;
  return [bytes[0] ?? 0, bytes[luma] ?? 0, bytes[luma * 1.25] ?? 0];
}

describe('yuvOf', () => {
  it.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    ['red', [255, 0, 0], [63, 102, 240]],
    ['green', [0, 255, 0], [173, 42, 26]],
    ['blue', [0, 0, 255], [32, 240, 118]],
  ] as const)('gives %s its value in BT.709, limited range', (_, [red, green, blue], expected) => {
    const found = firstOf(yuvOf(plain(red, green, blue)));
    for (const [index, value] of expected.entries())
      expect(Math.abs((found[index] ?? 0) - value)).toBeLessThan(2);
  });
});

describe('mixColumns', () => {
  it('goes from one picture to the other, column by column', () => {
    const [black, white] = [yuvOf(plain(0, 0, 0)), yuvOf(plain(255, 255, 255))];
    const into = yuvOf(plain(0, 0, 0));
    mixColumns(
      [black, white],
      { x: 0, y: 0 },
      { x: 0, y: 0, width: 4, height: 4 },
      (column) => column / 3,
      into,
    );
    expect([...into.bytes.subarray(0, 4)]).toEqual([16, 88, 162, 235]);
  });
});

describe('copyRect', () => {
  it('changes its rectangle and nothing else', () => {
    const evens = fc.integer({ min: 0, max: 4 }).map((half) => half * 2);
    fc.assert(
      fc.property(evens, evens, (x, y) => {
        const onto = yuvOf(plain(0, 0, 0, 12, 12));
        copyRect(yuvOf(plain(255, 255, 255)), { x: 0, y: 0, width: 4, height: 4 }, onto, { x, y });
        const luma = [...onto.bytes.subarray(0, 144)];
        const inside = (at: number) =>
          at % 12 >= x && at % 12 < x + 4 && Math.floor(at / 12) >= y && Math.floor(at / 12) < y + 4;
        expect(luma.map((value) => value === 235)).toEqual(luma.map((_, at) => inside(at)));
      }),
    );
  });
});

describe('layers', () => {
  const half =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="2" height="4" fill="#fff"/></svg>';

  it('cover what is under them where they are opaque', async () => {
    const { bytes } = over(await drawLayer(half), plain(10, 20, 30));
    expect([...bytes.subarray(0, 3), ...bytes.subarray(9, 12)]).toEqual([255, 255, 255, 10, 20, 30]);
  });

  it.each([
    [0, 0, 8],
    [-2, 0, 0],
    [6, 6, 4],
    [8, 0, 0],
  ])('are laid on a frame, even half outside it: %i, %i', async (left, top, count) => {
    const frame = yuvOf(plain(0, 0, 0, 8, 8));
    lay(spriteOf(await drawLayer(half)), frame, left, top);
    expect([...frame.bytes.subarray(0, 64)].filter((value) => value > 200)).toHaveLength(count);
  });
});

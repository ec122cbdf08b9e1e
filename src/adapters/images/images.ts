import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Images, Square } from '../../ports/images.ts';
import { draw, inkWidthPx } from './draw.ts';
import { squareOf } from './dropped-picture.ts';
import { lettering } from './fonts.ts';
import { dataAddress, type Pixels, resized, writeJpeg } from './jpeg.ts';
import { drawOutlined } from './outlined.ts';

const resvg: { readonly version: string } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');

// The memory of what was done is of no use here: no picture is made twice.
sharp.cache(false);

/** Pictures drawn by resvg, so that text is the same everywhere, and encoded by sharp. */
export function createImages(): Images {
  return {
    toolVersion: `resvg ${resvg.version}, sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}`,
    lettering,
    inkWidthPx,
    drawSquares: async (svg, squares) => writeAll(await draw(svg, largest(squares)), squares),
    drawOutlined,
    drawPicture: async (svg, picture) => writeJpeg(await draw(svg, picture.widthPx), picture),
    embeddedSquare: async (source, sizePx) => dataAddress(await squareOf(source, sizePx)),
    cropSquares: async (source, squares) => writeAll(await squareOf(source, largest(squares)), squares),
  };
}

const largest = (squares: readonly Square[]) => Math.max(...squares.map(({ sizePx }) => sizePx));

async function writeAll(picture: Pixels, squares: readonly Square[]): Promise<void> {
  for (const square of squares) await writeJpeg(await resized(picture, square.sizePx, square.sizePx), square);
}

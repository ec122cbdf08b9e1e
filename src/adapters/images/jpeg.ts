import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Square } from '../../ports/images.ts';

/** Pixels without alpha, three bytes each. */
export type Pixels = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** JPEG quality, and the share of the fine detail that is kept: a rich photograph is softened before it is spoilt. */
const COMPROMISES = [
  { quality: 90, detail: 1 },
  { quality: 82, detail: 1 },
  { quality: 74, detail: 1 },
  { quality: 64, detail: 1 },
  { quality: 52, detail: 1 },
  { quality: 60, detail: 0.5 },
  { quality: 42, detail: 0.5 },
  { quality: 50, detail: 0.25 },
  { quality: 30, detail: 0.25 },
] as const;

const opened = ({ bytes, width, height }: Pixels) => sharp(bytes, { raw: { width, height, channels: 3 } });

async function resized(picture: Pixels, sizePx: number): Promise<Pixels> {
  if (picture.width === sizePx) return picture;
  return {
    bytes: await opened(picture).resize(sizePx, sizePx).raw().toBuffer(),
    width: sizePx,
    height: sizePx,
  };
}

/**
 * Writes a JPEG of a square picture, as good as its weight allows.
 * @throws Error when even the last compromise is too heavy.
 */
export async function writeSquare(picture: Pixels, { path, sizePx, maxBytes }: Square): Promise<void> {
  const whole = await resized(picture, sizePx);
  for (const { quality, detail } of COMPROMISES) {
    const soft = await resized(await resized(whole, Math.round(sizePx * detail)), sizePx);
    const jpeg = await opened(soft).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (jpeg.length <= maxBytes) return await writeFile(path, jpeg);
  }
  throw new Error(
    `Expected a ${sizePx} px JPEG of at most ${maxBytes} bytes; no compromise is light enough.`,
  );
}

import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from '../../ports/images.ts';

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

/** The same picture at another size, in px. */
export async function resized(picture: Pixels, width: number, height: number): Promise<Pixels> {
  if (picture.width === width && picture.height === height) return picture;
  return { bytes: await opened(picture).resize(width, height).raw().toBuffer(), width, height };
}

/** A picture as a JPEG inside an address. */
export async function dataAddress(picture: Pixels): Promise<string> {
  const jpeg = await opened(picture).jpeg({ quality: 82 }).toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

const SMALL_PX = 600;

/**
 * Writes a picture as a JPEG, as good as its weight allows.
 * @throws Error when even the last compromise is too heavy.
 */
export async function writeJpeg(picture: Pixels, { path, maxBytes }: Picture): Promise<void> {
  const { width, height } = picture;
  for (const { quality, detail } of COMPROMISES) {
    const smaller = await resized(picture, Math.round(width * detail), Math.round(height * detail));
    const soft = await resized(smaller, width, height);
    // A fifth lighter, but slow: only where the weight matters more than the time.
    const mozjpeg = width <= SMALL_PX;
    const jpeg = await opened(soft).jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg }).toBuffer();
    if (jpeg.length <= maxBytes) return await writeFile(path, jpeg);
  }
  throw new Error(`Expected a ${width} px JPEG of at most ${maxBytes} bytes; no compromise is light enough.`);
}

import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Square } from '../../ports/images.ts';

/** Pixels without alpha, three bytes each. */
export type Pixels = { readonly bytes: Buffer; readonly width: number; readonly height: number };

const QUALITIES = [90, 84, 78, 72, 66, 60, 54, 48, 42, 36] as const;

const opened = ({ bytes, width, height }: Pixels) => sharp(bytes, { raw: { width, height, channels: 3 } });

/**
 * Writes a JPEG of a square picture, as good as its weight allows.
 * @throws Error when even the lowest quality is too heavy.
 */
export async function writeSquare(picture: Pixels, { path, sizePx, maxBytes }: Square): Promise<void> {
  const { data: bytes } = await opened(picture)
    .resize(sizePx, sizePx)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const resized = { bytes, width: sizePx, height: sizePx };
  for (const quality of QUALITIES) {
    const jpeg = await opened(resized).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (jpeg.length <= maxBytes) return await writeFile(path, jpeg);
  }
  throw new Error(`Expected a ${sizePx} px JPEG of at most ${maxBytes} bytes; no quality is light enough.`);
}

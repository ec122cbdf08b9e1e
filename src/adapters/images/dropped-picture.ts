import { lstat, readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { Problem } from '../../model/problem.ts';
import type { DroppedPicture } from '../../ports/images.ts';
import type { Pixels } from './jpeg.ts';

const ACCEPTED: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const LARGEST_BYTES = 60_000_000;
/** A phone's largest photographs; beyond, a small file could fill the memory. */
const LARGEST_PIXELS = 120_000_000;

/**
 * Reads a picture someone dropped: hostile until proved otherwise. Its kind is read in its bytes, never in its name.
 * @throws Problem `picture-unreadable` for anything but a whole JPEG, PNG or WebP of a sensible size.
 */
export async function squareOf(source: DroppedPicture, sizePx: number): Promise<Pixels> {
  const bytes = await bytesOf(source);
  const { data, info } = await sharp(bytes, { limitInputPixels: LARGEST_PIXELS, failOn: 'truncated' })
    .autoOrient()
    .resize(sizePx, sizePx, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => refuse(source, cause));
  if (info.channels !== 3) throw new Error(`Expected 3 channels after flattening, got ${info.channels}.`);
  return { bytes: data, width: info.width, height: info.height };
}

async function bytesOf(source: DroppedPicture): Promise<Buffer> {
  const facts = await lstat(source.path);
  if (!facts.isFile() || facts.size > LARGEST_BYTES) refuse(source, undefined);
  const bytes = await readFile(source.path);
  const kind = await fileTypeFromBuffer(bytes);
  if (!ACCEPTED.includes(kind?.mime ?? '')) refuse(source, undefined);
  return bytes;
}

function refuse({ name }: DroppedPicture, cause: unknown): never {
  throw new Problem('picture-unreadable', { file: name }, { cause });
}

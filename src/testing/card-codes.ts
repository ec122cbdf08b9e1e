/** What a phone reads on a card, as its file lies in a folder. */
import jsqr from 'jsqr';
import sharp from 'sharp';

/** The address behind the QR code of a picture file, at its own size and at half of it: undefined where none is read. */
export async function addressesOn(
  file: string,
): Promise<{ readonly whole: string | undefined; readonly half: string | undefined }> {
  const { width = 0 } = await sharp(file).metadata();
  return { whole: await readAt(file, width), half: await readAt(file, Math.round(width / 2)) };
}

/** Sent on by a network: smaller, and compressed once more. */
async function readAt(file: string, widthPx: number): Promise<string | undefined> {
  const sent = await sharp(file).resize(widthPx).jpeg({ quality: 70 }).toBuffer();
  const { data, info } = await sharp(sent).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

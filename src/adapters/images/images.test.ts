import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImages } from './images.ts';

const images = createImages();
let folder: string;
const at = (name: string) => path.join(folder, name);
const square = (name: string, sizePx = 600, maxBytes = 200_000) => ({ path: at(name), sizePx, maxBytes });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'images-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A drawing that no JPEG keeps small: one small square of colour beside another. */
function confetti(): string {
  const squares = Array.from({ length: 3600 }, (_, n) => {
    const colour = `#${(((n * 2_654_435_761) >>> 0) & 0xffffff).toString(16).padStart(6, '0')}`;
    return `<rect x="${n % 60}" y="${Math.floor(n / 60)}" width="1" height="1" fill="${colour}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">${squares.join('')}</svg>`;
}

const PLAIN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#246"/></svg>';

/** A wide photograph, stored turned by a quarter as phones do, with the name of its owner. */
async function dropPhoto(name: string): Promise<{ path: string; name: string }> {
  const red = { create: { width: 900, height: 300, channels: 3 as const, background: '#c00000' } };
  const blue = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#0000c0' } })
    .png()
    .toBuffer();
  await sharp(red)
    .composite([{ input: blue, left: 0, top: 0 }])
    .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'Jeanne Secret' } } })
    .toFormat(path.extname(name) === '.png' ? 'png' : 'jpeg')
    .toFile(at(name));
  return { path: at(name), name };
}

/** A PNG whose header declares another size. */
function declaredAs(sidePx: number, png: Buffer): Buffer {
  const lying = Buffer.from(png);
  lying.writeUInt32BE(sidePx, 16);
  lying.writeUInt32BE(sidePx, 20);
  lying.writeUInt32BE(crc32(lying.subarray(12, 29)), 29);
  return lying;
}

describe('drawing', () => {
  it('gives each size asked for, as plain JPEGs', async () => {
    const squares = [square('large.jpg', 3000, 512_000), square('small.jpg')];
    await images.drawSquares(PLAIN, squares);
    for (const { path: file, sizePx, maxBytes } of squares) {
      const facts = await sharp(file).metadata();
      expect(facts).toMatchObject({
        format: 'jpeg',
        width: sizePx,
        height: sizePx,
        hasAlpha: false,
        space: 'srgb',
      });
      expect([facts.exif, facts.icc, facts.xmp, facts.iptc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect((await stat(file)).size).toBeLessThanOrEqual(maxBytes);
    }
  });

  it('lowers the quality until the picture is light enough', async () => {
    const [rich, light] = [square('rich.jpg', 600, 500_000), square('light.jpg', 600, 90_000)];
    await images.drawSquares(confetti(), [rich, light]);
    expect((await stat(rich.path)).size).toBeGreaterThan(90_000);
    expect((await stat(light.path)).size).toBeLessThanOrEqual(90_000);
  });

  it('says so when no quality is light enough', async () => {
    await expect(images.drawSquares(confetti(), [square('no.jpg', 600, 500)])).rejects.toThrow(
      /at most 500 bytes/,
    );
  });

  it('gives the same bytes again', async () => {
    await images.drawSquares(PLAIN, [square('one.jpg'), square('two.jpg')]);
    expect(await readFile(at('one.jpg'))).toEqual(await readFile(at('two.jpg')));
  });
});

describe('a dropped picture', () => {
  it('is cropped upright, without its owner’s name', async () => {
    await images.cropSquares(await dropPhoto('photo.jpg'), [square('cropped.jpg')]);
    const facts = await sharp(at('cropped.jpg')).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 600, height: 600, hasAlpha: false });
    expect([facts.exif, facts.orientation]).toEqual([undefined, undefined]);
    expect((await readFile(at('cropped.jpg'))).includes('Secret')).toBe(false);
  });

  it('stands as the phone was held', async () => {
    const { path: file } = await dropPhoto('held.jpg');
    await sharp({ create: { width: 300, height: 300, channels: 3, background: '#c00000' } })
      .composite([
        {
          input: { create: { width: 100, height: 300, channels: 3, background: '#0000c0' } },
          left: 0,
          top: 0,
        },
      ])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(file);
    await images.cropSquares({ path: file, name: 'held.jpg' }, [square('upright.jpg', 90)]);
    const { data } = await sharp(at('upright.jpg')).raw().toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 0] = [...data.subarray(45 * 3, 45 * 3 + 3)];
    expect(blue).toBeGreaterThan(red);
  });

  it.each(['png', 'webp'] as const)('may be transparent: %s', async (format) => {
    const clear = { create: { width: 400, height: 400, channels: 4 as const, background: '#00000000' } };
    await sharp(clear)
      .toFormat(format)
      .toFile(at(`clear.${format}`));
    await images.cropSquares({ path: at(`clear.${format}`), name: 'clear' }, [square('clear.jpg', 60)]);
    const { data, info } = await sharp(at('clear.jpg')).raw().toBuffer({ resolveWithObject: true });
    expect([info.channels, data[0]]).toEqual([3, 255]);
  });

  const refusal = { code: 'picture-unreadable', fact: expect.stringContaining('photo de Paul') };
  const dropped = (name: string) => ({ path: at(name), name: 'photo de Paul' });

  it.each([
    [
      'a drawing that could load other files',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    ],
    ['a text', 'Bonjour'],
    ['nothing', ''],
    ['a beginning of JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
  ])('is refused when it is %s', async (_, content) => {
    await writeFile(at('bad.jpg'), content);
    await expect(images.cropSquares(dropped('bad.jpg'), [square('x.jpg')])).rejects.toMatchObject(refusal);
  });

  it('is refused when it is cut', async () => {
    const { path: file } = await dropPhoto('whole.png');
    const bytes = await readFile(file);
    await writeFile(at('cut.png'), bytes.subarray(0, bytes.length / 2));
    await expect(images.cropSquares(dropped('cut.png'), [square('x.jpg')])).rejects.toMatchObject(refusal);
  });

  it('is refused when its pixels would fill the memory', async () => {
    const { path: file } = await dropPhoto('huge.png');
    await writeFile(file, declaredAs(20_000, await readFile(file)));
    await expect(images.cropSquares(dropped('huge.png'), [square('x.jpg')])).rejects.toMatchObject({
      ...refusal,
      cause: { message: expect.stringContaining('pixel limit') },
    });
  });

  it('is refused when it is a link to another file', async () => {
    const { path: file } = await dropPhoto('private.jpg');
    await symlink(file, at('link.jpg'));
    await expect(images.cropSquares(dropped('link.jpg'), [square('x.jpg')])).rejects.toMatchObject(refusal);
  });
});

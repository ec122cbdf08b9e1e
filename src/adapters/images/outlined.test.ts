import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inkOf } from '../../testing/ink.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { memberBadge } from '../../web/pictures/badge.ts';
import { lettering } from './fonts.ts';
import { createImages } from './images.ts';

const levels = Array.from({ length: 100 }, (_, at) => ((at * 37) % 101) / 100);
const badge = memberBadge(
  { author: 'Réseau des élus & voisins de l’Isère et des Savoies', levels },
  lettering,
);

it('is a badge that no font changes, and the same as a sharp PNG', async () => {
  const folder = temporaryFolder();
  const [svgPath, pngPath] = [path.join(folder, 'badge.svg'), path.join(folder, 'badge.png')];
  await createImages().drawOutlined(badge, { svgPath, pngPath, scale: 2 });
  const svg = readFileSync(svgPath, 'utf8');
  expect(badge).toContain('<text');
  expect(svg).not.toMatch(/<text|font-family|href=/);
  expect(svg.length).toBeLessThan(400_000);
  expect(await sharp(pngPath).metadata()).toMatchObject({ format: 'png', width: 1040, height: 280 });
  const again = await sharp(Buffer.from(svg), { density: 144 }).resize(520).raw().toBuffer();
  const first = await sharp(pngPath).resize(520).ensureAlpha().raw().toBuffer();
  const difference = again.reduce((sum, value, at) => sum + Math.abs(value - (first[at] ?? 0)), 0);
  expect(difference / first.length).toBeLessThan(3);
});

it('has its words within the badge, at 4.5:1 or more', async () => {
  const ink = await inkOf(badge, 520);
  expect([ink.right <= 504, ink.top >= 16, ink.bottom <= 124]).toEqual([true, true, true]);
  expect(ink.lowestContrast).toBeGreaterThanOrEqual(4.5);
});

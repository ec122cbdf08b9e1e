import { writeFile } from 'node:fs/promises';
import './allocating.ts';
import { Resvg } from '@resvg/resvg-js';
import type { OutlinedPicture } from '../../ports/images.ts';
import { OPTIONS } from './draw.ts';

/** The `drawOutlined` of the Images port. */
export async function drawOutlined(svg: string, { svgPath, pngPath, scale }: OutlinedPicture): Promise<void> {
  await writeFile(svgPath, new Resvg(svg, OPTIONS).toString());
  const larger = new Resvg(svg, { ...OPTIONS, fitTo: { mode: 'zoom', value: scale } });
  await writeFile(pngPath, larger.render().asPng());
}

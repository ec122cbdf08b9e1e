import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { fontFiles } from './fonts.ts';
import type { Pixels } from './jpeg.ts';

/** Draws an opaque SVG at this width. Only the bundled fonts exist for it. */
export async function draw(svg: string, widthPx: number): Promise<Pixels> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  });
  const { width, height } = drawn;
  const bytes = await sharp(drawn.pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer();
  return { bytes, width, height };
}

import { type RenderedImage, renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { fontFiles } from './fonts.ts';
import type { Pixels } from './jpeg.ts';

/** Draws an SVG, at its own size or at a width: RGBA, colours multiplied by alpha. Only the bundled fonts exist for it. */
export function drawLayer(svg: string, widthPx?: number): Promise<RenderedImage> {
  return renderAsync(svg, {
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
    ...(widthPx === undefined ? {} : { fitTo: { mode: 'width' as const, value: widthPx } }),
  });
}

/** Draws an opaque SVG, at its own size or at a width. */
export async function draw(svg: string, widthPx?: number): Promise<Pixels> {
  const drawn = await drawLayer(svg, widthPx);
  const { width, height } = drawn;
  const bytes = await sharp(drawn.pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer();
  return { bytes, width, height };
}

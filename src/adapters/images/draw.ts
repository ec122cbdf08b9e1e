import { type RenderedImage, Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { hold } from './collecting.ts';
import { fontFiles } from './fonts.ts';
import type { Pixels } from './jpeg.ts';

export const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: [...fontFiles],
    loadSystemFonts: false,
    defaultFontFamily: 'Atkinson Hyperlegible Next',
  },
};

/** The `inkWidthPx` of the Images port. */
export function inkWidthPx(element: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="2000">${element}</svg>`;
  return new Resvg(svg, OPTIONS).getBBox()?.width ?? 0;
}

/** Draws an SVG, at its own size or at a width: RGBA, colours multiplied by alpha. Only the bundled fonts exist for it. */
export async function drawLayer(svg: string, widthPx?: number): Promise<RenderedImage> {
  const fitted = widthPx === undefined ? {} : { fitTo: { mode: 'width' as const, value: widthPx } };
  const drawn = await renderAsync(svg, { ...OPTIONS, ...fitted });
  hold(drawn.width * drawn.height * 4);
  return drawn;
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

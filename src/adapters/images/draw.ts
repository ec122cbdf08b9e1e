import './allocating.ts';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { hold, makeRoom } from './collecting.ts';
import { fontFiles } from './fonts.ts';
import type { Pixels } from './jpeg.ts';
import { bytesInPages } from './pages.ts';

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

/** A drawing: four bytes a pixel, RGBA, colours multiplied by alpha. */
export type Layer = { readonly pixels: Buffer; readonly width: number; readonly height: number };

/** Draws an SVG, at its own size or at a width. Only the bundled fonts exist for it. */
export async function drawLayer(svg: string, widthPx?: number): Promise<Layer> {
  const fitted = widthPx === undefined ? {} : { fitTo: { mode: 'width' as const, value: widthPx } };
  makeRoom();
  const drawn = await renderAsync(svg, { ...OPTIONS, ...fitted });
  // Asked for once: each time, it gives another copy.
  const { pixels, width, height } = drawn;
  hold(2 * pixels.length);
  return { pixels, width, height };
}

/** Draws an opaque SVG, at its own size or at a width. */
export async function draw(svg: string, widthPx?: number): Promise<Pixels> {
  const { pixels, width, height } = await drawLayer(svg, widthPx);
  const bytes = bytesInPages(width * height * 3);
  for (let at = 0, from = 0; at < bytes.length; at += 3, from += 4) {
    bytes[at] = pixels[from] ?? 0;
    bytes[at + 1] = pixels[from + 1] ?? 0;
    bytes[at + 2] = pixels[from + 2] ?? 0;
  }
  return { bytes, width, height };
}

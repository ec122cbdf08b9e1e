import type { Lettering } from '../model/lettering.ts';

/** Raster pictures as the journey needs them. Text is drawn with our own fonts only, the same on every machine. */
export interface Images {
  /** Names the tools and their versions; part of fingerprints, since another tool gives other pixels. */
  readonly toolVersion: string;
  /** Widths and characters of the bundled typefaces, for who composes a drawing. */
  readonly lettering: Lettering;
  /** Width of the ink of one SVG text element as it is really drawn, in px. */
  inkWidthPx(element: string): number;
  /** Draws a square SVG once, and writes each of these JPEGs of it (sRGB, no alpha, no metadata). */
  drawSquares(svg: string, squares: readonly Square[]): Promise<void>;
  /** Draws an SVG at its own size, as one such JPEG. */
  drawPicture(svg: string, picture: Picture): Promise<void>;
  /** Writes a drawing twice: as SVG whose texts are outlines, which no font changes; as PNG, so many times larger. */
  drawOutlined(svg: string, outlined: OutlinedPicture): Promise<void>;
  /**
   * Crops a dropped picture (JPEG, PNG or WebP) to a square around what draws the eye, upright, without metadata.
   * @throws Problem `picture-unreadable`.
   */
  cropSquares(source: DroppedPicture, squares: readonly Square[]): Promise<void>;
  /**
   * The same as one JPEG written as a `data:` address, to stand inside a drawing.
   * @throws Problem `picture-unreadable`.
   */
  embeddedSquare(source: DroppedPicture, sizePx: number): Promise<string>;
}

export type DroppedPicture = { readonly path: string; readonly name: string };

/** A JPEG to write, the most it may weigh, and its width when it is not the drawing's own. */
export type Picture = { readonly path: string; readonly maxBytes: number; readonly widthPx?: number };

/** Where to write a drawing as outlines, and as PNG. */
export type OutlinedPicture = { readonly svgPath: string; readonly pngPath: string; readonly scale: number };

/** A square JPEG to write. */
export type Square = Picture & { readonly sizePx: number };

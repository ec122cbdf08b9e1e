/** Raster pictures as the journey needs them. Text is drawn with our own fonts only, the same on every machine. */
export interface Images {
  readonly toolVersion: string;
  /** Draws a square SVG as a JPEG (sRGB, no alpha, no metadata) of `sizePx`, at most `maxBytes`. */
  drawSquare(svg: string, outputPath: string, size: SquareSize): Promise<void>;
  /**
   * Crops a dropped picture to a square JPEG, upright, without metadata.
   * @throws Problem `picture-unreadable`.
   */
  cropSquare(
    source: { readonly path: string; readonly name: string },
    outputPath: string,
    size: SquareSize,
  ): Promise<void>;
}

export type SquareSize = { readonly sizePx: number; readonly maxBytes: number };

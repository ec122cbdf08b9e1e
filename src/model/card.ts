import type { StoredFile } from './stored-file.ts';

/** The pictures of a quote that networks show: 4:5, 1:1, 1.91:1, 9:16. */
export type CardShape = 'portrait' | 'square' | 'wide' | 'story';

/** A quote as a picture to be shared. */
export type Card = {
  readonly shape: CardShape;
  /** JPEG. */
  readonly file: StoredFile;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it shows, in French. */
  readonly alt: string;
};

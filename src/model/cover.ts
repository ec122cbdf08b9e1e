import type { StoredFile } from './stored-file.ts';

/** Size of the picture that links to a page carry, in px (Open Graph). */
export const PREVIEW = { widthPx: 1200, heightPx: 630 } as const;

/** Cover art of one episode or of the show: JPEGs without alpha, sRGB; square, but for the preview. */
export type Cover = {
  /** 3000 × 3000 px, for feeds (Apple: 1400 to 3000 px). At most 512 kB. */
  readonly large: StoredFile;
  /** 1200 × 1200 px, for pages on dense screens. */
  readonly page: StoredFile;
  /** 600 × 600 px, for ID3 tags and small screens. */
  readonly small: StoredFile;
  /** What the picture shows, in French, for people who do not see it. */
  readonly alt: string;
  /** What a link to it shows where it is shared, of the size of `PREVIEW`. */
  readonly preview: { readonly file: StoredFile; readonly alt: string };
};

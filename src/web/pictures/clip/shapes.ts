import type { ClipShape } from '../../../model/clip.ts';
import type { Rect } from '../../../model/clip-scene.ts';

/** Where things stand in one shape, in px. */
export type ShapeLayout = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The column that no network covers with its own buttons. */
  readonly left: number;
  readonly right: number;
  readonly headerTop: number;
  readonly captions: Omit<Rect, 'x' | 'width'> & { readonly sizePx: number };
  readonly crestTop: number;
  readonly shore: number;
};

/** In 9:16, texts stay within x 65–900 and y 270–1248: the networks lay their own texts and buttons around. */
export const shapes: Readonly<Record<ClipShape, ShapeLayout>> = {
  vertical: {
    ...{ widthPx: 1080, heightPx: 1920, left: 66, right: 900, headerTop: 282 },
    captions: { y: 430, height: 330, sizePx: 86 },
    ...{ crestTop: 830, shore: 1272 },
  },
  portrait: {
    ...{ widthPx: 1080, heightPx: 1350, left: 72, right: 1008, headerTop: 72 },
    captions: { y: 220, height: 300, sizePx: 90 },
    ...{ crestTop: 600, shore: 1110 },
  },
  square: {
    ...{ widthPx: 1080, heightPx: 1080, left: 72, right: 1008, headerTop: 60 },
    captions: { y: 190, height: 270, sizePx: 82 },
    ...{ crestTop: 510, shore: 900 },
  },
  wide: {
    ...{ widthPx: 1920, heightPx: 1080, left: 110, right: 1810, headerTop: 64 },
    captions: { y: 200, height: 290, sizePx: 96 },
    ...{ crestTop: 540, shore: 920 },
  },
};

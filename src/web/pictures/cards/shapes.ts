import type { CardShape } from '../../../model/card.ts';

/** Where things stand on one card, in px. */
export type CardLayout = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly margin: number;
  readonly headerTop: number;
  readonly quote: {
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly largest: number;
  };
  /** The far summits never rise above this. */
  readonly highestCrest: number;
  readonly shore: number;
  /** The white plate of the QR code: its largest side, and the corner of the picture it keeps to. */
  readonly plate?: { readonly sizePx: number; readonly right: boolean; readonly bottom: number };
};

const LINK: Omit<CardLayout, 'heightPx' | 'plate'> = {
  ...{ widthPx: 1200, margin: 56, headerTop: 42 },
  quote: { top: 100, width: 850, height: 196, largest: 72 },
  ...{ highestCrest: 250, shore: 540 },
};

export const cardShapes: Readonly<Record<CardShape, CardLayout>> = {
  portrait: {
    ...{ widthPx: 1080, heightPx: 1350, margin: 72, headerTop: 64 },
    quote: { top: 148, width: 936, height: 560, largest: 116 },
    ...{ highestCrest: 560, shore: 1130 },
    plate: { sizePx: 232, right: true, bottom: 1290 },
  },
  square: {
    ...{ widthPx: 1080, heightPx: 1080, margin: 64, headerTop: 54 },
    quote: { top: 130, width: 952, height: 410, largest: 100 },
    ...{ highestCrest: 440, shore: 890 },
    plate: { sizePx: 214, right: true, bottom: 1030 },
  },
  wide: { ...LINK, heightPx: 627, plate: { sizePx: 190, right: true, bottom: 595 } },
  // Instagram and Facebook lay their own texts over the top 250 px and the bottom 340 px of a story.
  story: {
    ...{ widthPx: 1080, heightPx: 1920, margin: 72, headerTop: 272 },
    quote: { top: 356, width: 936, height: 520, largest: 112 },
    ...{ highestCrest: 760, shore: 1290 },
    plate: { sizePx: 240, right: false, bottom: 1570 },
  },
  link: { ...LINK, heightPx: 630, quote: { ...LINK.quote, width: 1088 } },
};

import type { CardShape } from '../../../model/card.ts';
import { PREVIEW } from '../../../model/cover.ts';
import { SIGNATURE } from '../../../model/signature.ts';

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
  /** Without a line on the forest: there is no room for it. */
  readonly bare?: boolean;
  /** The white plate of the QR code: its largest side, and the corner of the picture it keeps to. */
  readonly plate?: { readonly sizePx: number; readonly right: boolean; readonly bottom: number };
};

/** Cards to share, the foot of e-mails, and what links carry. */
export type QuotedShape = CardShape | 'signature' | 'preview';

export const cardShapes: Readonly<Record<QuotedShape, CardLayout>> = {
  portrait: {
    ...{ widthPx: 1080, heightPx: 1350, margin: 72, headerTop: 64 },
    quote: { top: 148, width: 936, height: 560, largest: 140 },
    ...{ highestCrest: 560, shore: 1130 },
    plate: { sizePx: 232, right: true, bottom: 1290 },
  },
  square: {
    ...{ widthPx: 1080, heightPx: 1080, margin: 64, headerTop: 54 },
    quote: { top: 130, width: 952, height: 410, largest: 128 },
    ...{ highestCrest: 440, shore: 890 },
    plate: { sizePx: 214, right: true, bottom: 1030 },
  },
  wide: {
    ...{ widthPx: 1200, heightPx: 627, margin: 56, headerTop: 42 },
    quote: { top: 96, width: 1088, height: 196, largest: 96 },
    ...{ highestCrest: 250, shore: 544 },
    plate: { sizePx: 190, right: true, bottom: 595 },
  },
  // Instagram and Facebook lay their own texts over the top 250 px and the bottom 340 px of a story.
  story: {
    ...{ widthPx: 1080, heightPx: 1920, margin: 72, headerTop: 272 },
    quote: { top: 356, width: 936, height: 520, largest: 140 },
    ...{ highestCrest: 760, shore: 1290 },
    plate: { sizePx: 240, right: false, bottom: 1570 },
  },
  // Seen at a third of its size, at the foot of e-mails.
  signature: {
    ...{ widthPx: SIGNATURE.widthPx, heightPx: SIGNATURE.heightPx, margin: 44, headerTop: 26 },
    quote: { top: 78, width: 1112, height: 84, largest: 78 },
    ...{ highestCrest: 190, shore: 372, bare: true },
  },
  // Seen at a third of its size, in conversations.
  preview: {
    ...{ widthPx: PREVIEW.widthPx, heightPx: PREVIEW.heightPx, margin: 60, headerTop: 44 },
    quote: { top: 108, width: 1080, height: 232, largest: 118 },
    ...{ highestCrest: 300, shore: 586 },
  },
};

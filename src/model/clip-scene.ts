/** A part of a picture, in whole even px: video colours come by squares of two. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A clip as drawings and times, for who films it. Every drawing is a whole SVG. Times are in seconds from the start.
 * While the voice is heard, `heard` takes the place of `silent` inside `reveal`, from left to right.
 */
export type ClipScene = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
  /** Length of the passage. */
  readonly voiceSeconds: number;
  /** Length of the card that follows it. */
  readonly endCardSeconds: number;
  readonly silent: string;
  readonly heard: string;
  readonly endCard: string;
  readonly reveal: Rect;
  /** What runs along the crest with the voice, and the height of the crest, one y per equal step over the width. */
  readonly tip: { readonly svg: string; readonly sizePx: number; readonly crestY: readonly number[] };
  /** Transparent drawings, each shown over `silent` from its instant to the next one's. The first is at 0. */
  readonly captions: {
    readonly rect: Rect;
    readonly states: readonly { readonly fromSeconds: number; readonly svg: string }[];
  };
};

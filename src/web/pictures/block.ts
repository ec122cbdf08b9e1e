import type { Lettering } from '../../model/lettering.ts';
import { drawable, type TextStyle, textLine } from './drawn-text.ts';
import { setText, type TextBox } from './setting.ts';

export type BlockPlace = TextBox &
  Omit<TextStyle, 'sizePx'> & {
    /** Left edge, or right edge when anchored to the end. */
    readonly x: number;
    readonly top: number;
  };

/** A text set in its place. */
export type Block = {
  readonly svg: string;
  /** Below the last line and its descenders. */
  readonly bottom: number;
};

/** From the top of a line to its baseline, in em: leaves room for most of a capital's accent. */
const ASCENT = 0.8;

/** Sets a text in a place of a picture, as large as it can be. An empty text takes no place. */
export function block(text: string, place: BlockPlace, lettering: Lettering): Block {
  const drawn = drawable(text, lettering);
  if (drawn === '') return { svg: '', bottom: place.top };
  const { sizePx, lines } = setText(drawn, place, lettering);
  const baselineOf = (index: number) => place.top + sizePx * (ASCENT + index * place.leading);
  return {
    svg: lines
      .map((line, index) => textLine(line, place.x, baselineOf(index), { ...place, sizePx }))
      .join(''),
    bottom: baselineOf(lines.length - 1) + sizePx * 0.25,
  };
}

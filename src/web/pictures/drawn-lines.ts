import type { Lettering, Typeface } from '../../model/lettering.ts';
import { FONTS } from './drawn-text.ts';

/** A line of text found in one of our drawings. Lengths in px of the drawing. */
export type DrawnLine = {
  readonly text: string;
  /** Absent when the drawing asks for a font that is not ours. */
  readonly typeface?: Typeface;
  readonly sizePx: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The element itself, to be drawn alone. */
  readonly element: string;
};

const LINE =
  /<text x="([\d.-]+)" y="([\d.-]+)" (font-family="[^>]*?") font-size="([\d.]+)" fill="#\w{6}"( text-anchor="end")?>(.*?)<\/text>/gu;

/** The lines of text of a drawing of ours, with the room their letters take as we measure them. */
export function linesIn(svg: string, lettering: Lettering): DrawnLine[] {
  return [...svg.matchAll(LINE)].map(([element, x, y, font, size, end, escapedText = '']) => {
    const typeface = (Object.keys(FONTS) as Typeface[]).find((name) => FONTS[name] === font);
    const text = escapedText.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
    const sizePx = Number(size);
    const width = lettering.widthEm(text, typeface ?? 'text') * sizePx;
    const left = Number(x) - (end === undefined ? 0 : width);
    return {
      ...{ text, sizePx, element, left, right: left + width },
      ...{ top: Number(y) - 0.8 * sizePx, bottom: Number(y) + 0.25 * sizePx },
      ...(typeface === undefined ? {} : { typeface }),
    };
  });
}

import type { Lettering, Typeface } from '../../model/lettering.ts';
import { typography } from '../typography.ts';

/** How each typeface is asked for in SVG. */
export const FONTS: Readonly<Record<Typeface, string>> = {
  title: 'font-family="Fraunces" font-weight="600"',
  quote: 'font-family="Fraunces" font-weight="600" font-style="italic"',
  text: 'font-family="Atkinson Hyperlegible Next" font-weight="400"',
  label: 'font-family="Atkinson Hyperlegible Next" font-weight="600"',
  strong: 'font-family="Atkinson Hyperlegible Next" font-weight="700"',
};

/** Hyphens and dashes that our typefaces lack, and what stands for them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
};

/** What joins or tints emoji: our monochrome ones are drawn alone, the first of a group standing for it. */
const EMOJI_GROUP = /\u200D\p{Extended_Pictographic}|[\u200D\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]/gu;

/** A text as it can be drawn: in good typography, on one line, without the characters that no font of ours has. */
export function drawable(text: string, lettering: Lettering): string {
  const characters = [
    ...typography(text)
      .replace(EMOJI_GROUP, '')
      .replace(/[^\S\u00A0]+/gu, ' '),
  ];
  return characters
    .map((character) => LOOKALIKES[character] ?? character)
    .filter((character) => lettering.canDraw(character))
    .join('')
    .replace(/(^|[ \u00A0]) +/gu, '$1')
    .trim();
}

/** Text inside SVG, escaped. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}

export type TextStyle = {
  readonly typeface: Typeface;
  readonly sizePx: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** One line of SVG text; `y` is its baseline. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { typeface, sizePx, fill, anchor }: TextStyle,
): string {
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" ${FONTS[typeface]} font-size="${sizePx}" fill="${fill}"${at}>${escaped(text)}</text>`;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype, { type Font } from 'opentype.js';
import type { Lettering, Typeface } from '../../model/lettering.ts';

/** Beside the program, whether it runs from `src/` or `dist/`: the system's own fonts are never used. */
const folder = new URL('../../../assets/fonts/', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, folder));

const FILES: Readonly<Record<Typeface, string>> = {
  title: pathOf('Fraunces_600SemiBold.ttf'),
  quote: pathOf('Fraunces_600SemiBold_Italic.ttf'),
  text: pathOf('AtkinsonHyperlegibleNext_400Regular.ttf'),
  label: pathOf('AtkinsonHyperlegibleNext_600SemiBold.ttf'),
  strong: pathOf('AtkinsonHyperlegibleNext_700Bold.ttf'),
};
const EMOJI = pathOf('NotoEmoji_600SemiBold.ttf');

/** Absolute paths of the bundled fonts. Emoji come last: they only stand in for what the others lack. */
export const fontFiles: readonly string[] = [...Object.values(FILES), EMOJI];

const fonts = new Map<string, Font>();

/** Read on first use: emoji alone take longer to read than all the letters. */
function fontAt(path: string): Font {
  const known = fonts.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(path);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  fonts.set(path, font);
  return font;
}

const has = (font: Font, character: string) => font.charToGlyphIndex(character) !== 0;

/** Stretches of a text that one font draws, the letters first and the emoji where they cannot. */
function stretches(text: string, letters: Font): { readonly text: string; readonly font: Font }[] {
  const parts: { text: string; font: Font }[] = [];
  for (const character of text) {
    const font = has(letters, character) ? letters : fontAt(EMOJI);
    const last = parts.at(-1);
    if (last?.font === font) last.text += character;
    else parts.push({ text: character, font });
  }
  return parts;
}

/** Our typefaces as the drawing library sets them, kerning included. */
export const lettering: Lettering = {
  widthEm: (text, typeface) =>
    stretches(text, fontAt(FILES[typeface])).reduce(
      (width, part) => width + part.font.getAdvanceWidth(part.text, 1000) / 1000,
      0,
    ),
  canDraw: (character) =>
    Object.values(FILES).every((path) => has(fontAt(path), character)) || has(fontAt(EMOJI), character),
};

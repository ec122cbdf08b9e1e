/** The typefaces pictures are drawn with, bundled with the program. */
export type Typeface = 'title' | 'quote' | 'text' | 'label' | 'strong';

/** What a drawing must know of our typefaces to set a text that neither overflows nor lacks a character. */
export interface Lettering {
  /** Width of a text on one line, in em: to be multiplied by the size of the letters. */
  widthEm(text: string, typeface: Typeface): number;
  /** Whether a character (one code point) can be drawn. */
  canDraw(character: string): boolean;
}

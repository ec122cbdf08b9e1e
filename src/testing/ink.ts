import { draw } from '../adapters/images/draw.ts';

/** Where the texts of a drawing put their ink, in px, and how well they stand out of what is behind. */
export type Ink = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Lowest WCAG 2.2 contrast of a text's colour against the pixels it covers. Infinity without any text. */
  readonly lowestContrast: number;
};

const TEXT = /<text[^>]*fill="(#[0-9A-Fa-f]{6})"[^>]*>.*?<\/text>/gu;

/** Draws an SVG without its texts, then with those of each colour, and looks at the pixels that change. */
export async function inkOf(svg: string, widthPx: number): Promise<Ink> {
  const bareSvg = svg.replace(TEXT, '');
  const { bytes: bare, width } = await draw(bareSvg, widthPx);
  const ink = { left: width, top: Infinity, right: 0, bottom: 0, lowestContrast: Infinity };
  for (const [colour, texts] of textsByColour(svg)) {
    const { bytes: lettered } = await draw(bareSvg.replace(/<\/svg>$/u, `${texts}</svg>`), widthPx);
    const letters = luminanceOf(channelsOf(colour));
    for (let at = 0; at < bare.length; at += 3) {
      if (sameAt(bare, lettered, at)) continue;
      const x = (at / 3) % width;
      const y = Math.floor(at / 3 / width);
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y + 1);
      const behind = luminanceOf([...bare.subarray(at, at + 3)]);
      ink.lowestContrast = Math.min(ink.lowestContrast, contrast(letters, behind));
    }
  }
  return ink;
}

function textsByColour(svg: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [text, colour = ''] of svg.matchAll(TEXT)) texts.set(colour, (texts.get(colour) ?? '') + text);
  return texts;
}

const sameAt = (one: Buffer, other: Buffer, at: number) =>
  one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2];

const channelsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, WCAG 2.2. */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

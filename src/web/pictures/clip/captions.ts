import type { Caption, SpokenWord } from '../../../model/clip.ts';
import type { ClipScene, Rect } from '../../../model/clip-scene.ts';
import type { Lettering } from '../../../model/lettering.ts';
import { drawable, textLine } from '../drawn-text.ts';
import { svg } from '../svg.ts';

type Style = { readonly rect: Rect; readonly sizePx: number; readonly ink: string };

const TYPEFACE = 'strong';
const LEADING = 1.24;
/** The mark behind the word being said: honey under dark brown, 6.9:1. */
const MARK = { fill: '#E0A33B', ink: '#2A2420' };
/** Around the marked word, in em. */
const MARK_PADDING = 0.14;

/** Room left beside the words of a caption for the mark, in px: they start that far from the edge of its rectangle. */
export const markPadding = (sizePx: number): number => MARK_PADDING * sizePx;

type PlacedWord = SpokenWord & { readonly x: number; readonly y: number; readonly width: number };

/** One drawing for each word said: its caption, the word marked. A caption stays through the pause that follows it. */
export function captionStates(
  captions: readonly Caption[],
  style: Style,
  lettering: Lettering,
): ClipScene['captions']['states'] {
  const states = captions.flatMap((caption) => {
    const { sizePx, words } = placed(caption, style, lettering);
    return words.map((word) => ({
      fromSeconds: word.startSeconds,
      svg: drawn(words, word, sizePx, style),
    }));
  });
  return states.map((state, index) => (index === 0 ? { ...state, fromSeconds: 0 } : state));
}

/** Words in lines, centred in height; smaller when a line would not fit. */
function placed(
  { lines }: Caption,
  { rect, sizePx: wished }: Style,
  lettering: Lettering,
): { readonly sizePx: number; readonly words: readonly PlacedWord[] } {
  const texts = lines.map((words) => words.map(({ text }) => drawable(text, lettering)));
  const widest = Math.max(...texts.map((line) => lettering.widthEm(line.join(' '), TYPEFACE)));
  const room = rect.width - 2 * MARK_PADDING * wished;
  const sizePx = Math.floor(Math.min(wished, room / widest));
  const blockHeight = sizePx * (1 + (lines.length - 1) * LEADING);
  const words = lines.flatMap((line, row) => {
    const y = (rect.height - blockHeight) / 2 + sizePx * (0.8 + row * LEADING);
    return line.map((word, index) => {
      const before =
        texts[row]
          ?.slice(0, index)
          .map((text) => `${text} `)
          .join('') ?? '';
      const text = texts[row]?.[index] ?? '';
      const x = (MARK_PADDING + lettering.widthEm(before, TYPEFACE)) * sizePx;
      return { ...word, text, x, y, width: lettering.widthEm(text, TYPEFACE) * sizePx };
    });
  });
  return { sizePx, words };
}

function drawn(words: readonly PlacedWord[], said: PlacedWord, sizePx: number, { rect, ink }: Style): string {
  const padding = MARK_PADDING * sizePx;
  const mark = `<rect x="${short(said.x - padding)}" y="${short(said.y - sizePx * 0.86)}" width="${short(said.width + 2 * padding)}" height="${short(sizePx * 1.16)}" rx="${short(sizePx * 0.2)}" fill="${MARK.fill}"/>`;
  const texts = words.map((word) =>
    textLine(word.text, Math.round(word.x * 10) / 10, word.y, {
      typeface: TYPEFACE,
      sizePx,
      fill: word === said ? MARK.ink : ink,
    }),
  );
  return svg(rect.width, rect.height, mark + texts.join(''));
}

const short = (value: number) => value.toFixed(1);

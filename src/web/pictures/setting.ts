import type { Lettering, Typeface } from '../../model/lettering.ts';

/** The place a text has, in px, and how large and small it may be set there. */
export type TextBox = {
  readonly typeface: Typeface;
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
  /** Distance between two baselines, in em. */
  readonly leading: number;
};

type WidthOf = (line: string) => number;

export type SetText = { readonly sizePx: number; readonly lines: readonly string[] };

/** A line should not end on one of these: what they announce is on the next. */
const ANNOUNCING =
  /(?:^|[\s\u00A0’«])(?:à|au|aux|de|du|des|le|la|les|un|une|et|ou|en|dans|pour|par|sur|sans|avec|que|qui|mais|très|ne|je|tu|il|elle|on|me|te|nous|vous|ça|cela|est|se|sa|son|ses|ma|mon|mes|ce|ces|y|a)$/iu;

/** A short word that has a line to itself, this share of the room or less. */
const LOST_WORD = 0.55;

/** How much smaller a text may be set so that no line ends on a small word, nor holds a short word alone. */
const BETTER_BROKEN = 0.84;

/**
 * Sets a text in a box as large as it can be, in lines of about the same length; a little smaller when the lines then
 * break better. A word wider than the box makes the text smaller; below the smallest size it is broken, and what still
 * does not fit ends with « … ».
 */
export function setText(text: string, box: TextBox, lettering: Lettering): SetText {
  const words = text.split(/[ \t\n]+/u).filter((word) => word !== '');
  let largest: SetText | undefined;
  for (let sizePx = box.largest; sizePx > box.smallest; sizePx -= 2) {
    if (largest !== undefined && sizePx < largest.sizePx * BETTER_BROKEN) break;
    const lines = linesAt(sizePx, words, box, lettering);
    if (lines === undefined) continue;
    if (isWellBroken(lines, box.width / sizePx, (line) => lettering.widthEm(line, box.typeface)))
      return { sizePx, lines };
    largest ??= { sizePx, lines };
  }
  return largest ?? { sizePx: box.smallest, lines: smallestLines(words, box, lettering) };
}

function isWellBroken(lines: readonly string[], room: number, widthOf: WidthOf): boolean {
  if (lines.slice(0, -1).some((line) => ANNOUNCING.test(line))) return false;
  return lines.length === 1 || !lines.some((line) => isLost(line, room, widthOf));
}

const isLost = (line: string, room: number, widthOf: WidthOf) =>
  !line.includes(' ') && widthOf(line) < room * LOST_WORD;

/** Balanced lines at this size, or nothing when the text does not fit. */
function linesAt(
  sizePx: number,
  words: readonly string[],
  box: TextBox,
  lettering: Lettering,
): string[] | undefined {
  const room = box.width / sizePx;
  const allowed = Math.floor((box.height / sizePx - 1) / box.leading) + 1;
  const widthOf = (line: string) => lettering.widthEm(line, box.typeface);
  if (words.some((word) => widthOf(word) > room)) return undefined;
  const needed = filled(words, ' ', room, widthOf).length;
  if (needed > allowed) return undefined;
  return balanced(words, needed, room, widthOf);
}

/** Pieces put one after the other on lines: the fewest possible. */
function filled(pieces: readonly string[], glue: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last}${glue}${piece}`;
    if (last !== undefined && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/**
 * The best way to set these words on this many lines: the least white left over, no line ending on a small word, no
 * short word alone, ends of lines where one would breathe.
 */
function balanced(words: readonly string[], count: number, room: number, widthOf: WidthOf): string[] {
  type Way = { readonly cost: number; readonly lines: readonly string[] };
  const known = new Map<string, Way>();
  const best = (from: number, left: number): Way => {
    const key = `${from}/${left}`;
    const found = known.get(key) ?? search(from, left);
    known.set(key, found);
    return found;
  };
  const search = (from: number, left: number): Way => {
    if (from === words.length) return { cost: left === 0 ? 0 : Infinity, lines: [] };
    if (left === 0) return { cost: Infinity, lines: [] };
    let chosen: Way = { cost: Infinity, lines: [] };
    for (let to = from + 1; to <= words.length; to += 1) {
      const line = words.slice(from, to).join(' ');
      const white = room - widthOf(line);
      if (white < 0) break;
      const rest = best(to, left - 1);
      const awkward = left > 1 && ANNOUNCING.test(line) ? 0.12 : 0;
      const lost = isLost(line, room, widthOf) ? 0.06 : 0;
      const breathless = left > 1 && !/[,;:.!?…]$/u.test(line) ? 0.03 : 0;
      const cost = white * white + (awkward + lost + breathless) * room * room + rest.cost;
      if (cost < chosen.cost) chosen = { cost, lines: [line, ...rest.lines] };
    }
    return chosen;
  };
  return [...best(0, count).lines];
}

function smallestLines(words: readonly string[], box: TextBox, lettering: Lettering): string[] {
  const room = box.width / box.smallest;
  const allowed = Math.floor((box.height / box.smallest - 1) / box.leading) + 1;
  const widthOf = (line: string) => lettering.widthEm(line, box.typeface);
  const parts = words.flatMap((word) =>
    widthOf(word) > room ? filled([...word], '', room, widthOf) : [word],
  );
  const lines = filled(parts, ' ', room, widthOf);
  const last = lines[allowed - 1];
  if (lines.length <= allowed || last === undefined) return lines;
  return [...lines.slice(0, allowed - 1), ...shortened(last, room, widthOf)];
}

function shortened(line: string, room: number, widthOf: WidthOf): string[] {
  const characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`) > room) characters.pop();
  return [`${characters.join('').trimEnd()}…`];
}

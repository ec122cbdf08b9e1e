import type { ClipShape } from '../../../model/clip.ts';
import type { ClipFault } from '../../../model/clip-facts.ts';
import type { ClipScene } from '../../../model/clip-scene.ts';
import type { Lettering } from '../../../model/lettering.ts';
import { type DrawnLine, linesIn } from '../drawn-lines.ts';
import { shapes } from './shapes.ts';

/** How far the drawn width may be from the measured one, as a share of it: kerning differs a little. */
const WIDTH_TOLERANCE = 0.02;

/** Width of the ink of a text element drawn alone, in px. */
export type InkWidth = (element: string) => number;

/** What is wrong in a scene before it is filmed: fonts, characters, places. Empty when it can be filmed. */
export function sceneFaults(
  scene: ClipScene,
  shape: ClipShape,
  lettering: Lettering,
  inkWidth: InkWidth,
): ClipFault[] {
  const { rect, states } = scene.captions;
  const stills = [scene.silent, scene.heard, scene.endCard].map((svg) => linesIn(svg, lettering));
  const said = states.map(({ svg }) => linesIn(svg, lettering));
  const placed = said.map((lines) => lines.map((line) => moved(line, rect.x, rect.y)));
  const all = once([...stills, ...said].flat());
  const column = columnOf(shape);
  const checks: readonly (readonly [boolean, ClipFault])[] = [
    [said.length > 0 && said.every((lines) => lines.length > 0), 'captions-missing'],
    [all.every((line) => isInItsFont(line, lettering, inkWidth)), 'wrong-font'],
    [all.every(({ text }) => [...text].every((one) => lettering.canDraw(one))), 'missing-character'],
    [[...stills, ...placed].flat().every((line) => isWithin(line, column)), 'outside-safe-zone'],
    [[...stills, ...placed].every(areApart), 'texts-collide'],
    [placed.every((lines) => areApart([...(stills[0] ?? []), ...lines])), 'texts-collide'],
  ];
  return [...new Set(checks.filter(([held]) => !held).map(([, fault]) => fault))];
}

type Column = Pick<DrawnLine, 'left' | 'top' | 'right' | 'bottom'>;

/** Rounding of places, in px. */
const SLACK = 3;

function columnOf(shape: ClipShape): Column {
  const { left, right, headerTop, shore } = shapes[shape];
  return { left: left - SLACK, right: right + SLACK, top: headerTop - SLACK, bottom: shore };
}

const isWithin = (line: Column, column: Column) =>
  line.left >= column.left &&
  line.right <= column.right &&
  line.top >= column.top &&
  line.bottom <= column.bottom;

const moved = (line: DrawnLine, x: number, y: number): DrawnLine => ({
  ...line,
  left: line.left + x,
  right: line.right + x,
  top: line.top + y,
  bottom: line.bottom + y,
});

/** Each text once in each font and size: a word is drawn again for every word said beside it. */
const once = (lines: readonly DrawnLine[]) => [
  ...new Map(lines.map((line) => [`${line.typeface} ${line.sizePx} ${line.text}`, line])).values(),
];

/** The font really used gives the width we count on; any other does not. Between two H, bearings do not matter. */
function isInItsFont(
  { typeface, text, sizePx, element }: DrawnLine,
  lettering: Lettering,
  inkWidth: InkWidth,
) {
  if (typeface === undefined) return false;
  const measured = (lettering.widthEm(`H${text}H`, typeface) - lettering.widthEm('HH', typeface)) * sizePx;
  const drawn = inkWidth(element.replace(/>(.*)</su, '>H$1H<')) - inkWidth(element.replace(/>.*</su, '>HH<'));
  return Math.abs(measured - drawn) <= measured * WIDTH_TOLERANCE + 1;
}

/** Whether no two lines share ink: letters without ascender or descender leave some room between lines. */
function areApart(lines: readonly DrawnLine[]): boolean {
  return lines.every((one, index) =>
    lines.slice(index + 1).every((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across <= 1 || down <= Math.min(one.sizePx, other.sizePx) * 0.06;
    }),
  );
}

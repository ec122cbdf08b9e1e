import { between, type Chance } from './chance.ts';
import { broken, closed, type Point } from './relief.ts';

/** How many times each slope is broken in two. */
const SPLITS = 4;

/** Drawn range: the rock, then what the sun does not reach, then the snow, as SVG paths. */
export type Range = { readonly rock: string; readonly snow: string; readonly shade: string };

export type RangeShape = {
  /** Heights, 0 to 1, left to right. */
  readonly heights: readonly number[];
  readonly width: number;
  /** Where the highest summit and the lowest pass stand; y grows downwards. */
  readonly top: number;
  readonly bottom: number;
  /** Where the drawing stops, behind what is nearer. */
  readonly foot: number;
  /** Where the sun is: the other side of each summit is in the shade. */
  readonly sunX: number;
};

/** A mountain range whose summits are these heights, lit from one side as on an old railway poster. */
export function range(shape: RangeShape, next: Chance): Range {
  const knots = summitsAndPasses(shape, next);
  const crest = broken(knots, (shape.bottom - shape.top) * 0.09, SPLITS, next);
  const summits = knots.flatMap((_, index) => (index % 2 === 1 ? [index * 2 ** SPLITS] : []));
  return {
    rock: closed([...crest, { x: shape.width, y: shape.foot }, { x: 0, y: shape.foot }]),
    shade: summits.map((summit) => shadedSide(crest, summit, shape, next)).join(''),
    snow: summits.map((summit) => snowOn(crest, summit, shape, next)).join(''),
  };
}

/** A pass, a summit, a pass… each pass lower than the two summits it joins, each mountain of its own width. */
function summitsAndPasses({ heights, width, top, bottom }: RangeShape, next: Chance): Point[] {
  const yOf = (height: number) => bottom - height * (bottom - top);
  const widths = heights.map(() => between(next, 0.62, 1.5));
  const unit = width / widths.reduce((sum, one) => sum + one, 0);
  const tall = heights.map((height) => 0.26 + 0.56 * height + 0.18 * next());
  const knots: Point[] = [];
  let x = 0;
  for (const [index, height] of tall.entries()) {
    const across = (widths[index] ?? 1) * unit;
    const lower = Math.min(tall[index - 1] ?? 1, height);
    knots.push({ x, y: yOf(lower * between(next, 0.25, 0.62)) });
    knots.push({ x: x + across * between(next, 0.3, 0.7), y: yOf(height) });
    x += across;
  }
  return [...knots, { x: width, y: yOf((tall.at(-1) ?? 0) * between(next, 0.25, 0.62)) }];
}

/** From a summit down to the pass away from the sun, and back up along a broken arête. */
function shadedSide(
  crest: readonly Point[],
  summit: number,
  { foot, sunX }: RangeShape,
  next: Chance,
): string {
  const peak = crest[summit];
  if (peak === undefined) return '';
  const away = peak.x < sunX ? -1 : 1;
  const side = slopeFrom(crest, summit, away);
  const pass = side.at(-1) ?? peak;
  const valley = { x: pass.x - away * between(next, 0.1, 0.3) * (foot - pass.y), y: foot };
  return closed([...side, valley, ...areteFrom(peak, foot, away, next).reverse()]);
}

/** The crest from a summit to the next pass. */
function slopeFrom(crest: readonly Point[], summit: number, direction: 1 | -1): Point[] {
  return Array.from({ length: 2 ** SPLITS + 1 }, (_, index) => crest[summit + index * direction]).filter(
    (point) => point !== undefined,
  );
}

function areteFrom(peak: Point, foot: number, away: 1 | -1, next: Chance): Point[] {
  const height = foot - peak.y;
  const drift = between(next, -0.3, -0.05) * away;
  return Array.from({ length: 8 }, (_, index) => {
    const down = (index + between(next, 0.6, 1.1)) / 8;
    const swing = (index % 2 === 0 ? 1 : -1) * away * between(next, 0.01, 0.05) * height;
    return { x: peak.x + drift * down * height + swing * Math.min(1, down * 2.4), y: peak.y + down * height };
  });
}

/** Snow above a line, thick under the summit, hanging lower in the gullies. */
function snowOn(crest: readonly Point[], summit: number, shape: RangeShape, next: Chance): string {
  const line = shape.top + (shape.bottom - shape.top) * 0.46;
  const above = (direction: 1 | -1) => {
    const slope = slopeFrom(crest, summit, direction);
    const end = slope.findIndex((point) => point.y > line);
    return end === -1 ? slope : slope.slice(0, end);
  };
  const edge = [...above(-1).reverse(), ...above(1).slice(1)];
  if (edge.length < 6) return '';
  const hem = edge
    .filter((_, index) => index % 3 === 1)
    .map(({ x, y }, index) => {
      const hang = index % 2 === 0 ? between(next, 0.75, 1.25) : between(next, 0.25, 0.5);
      return { x: x + between(next, -4, 4), y: y + (line - y) * hang };
    });
  return closed([...edge, ...hem.reverse()]);
}

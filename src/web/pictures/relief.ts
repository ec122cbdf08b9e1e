import type { Chance } from './chance.ts';

export type Point = { readonly x: number; readonly y: number };

/** Below this difference between the loudest and the softest, a voice is flat: its relief is left gentle. */
const FLAT = 0.03;

/**
 * A voice seen from far: `count` heights, 0 to 1, each the mean loudness of an equal part of the interview, stretched so
 * that the softest part is a valley and the loudest a summit. An empty or constant sound gives an even plain of 0.5.
 */
export function profile(levels: readonly number[], count: number): readonly number[] {
  const means = Array.from({ length: count }, (_, index) =>
    meanOf(levels, index / count, (index + 1) / count),
  );
  const low = Math.min(...means);
  const high = Math.max(...means);
  if (high - low < FLAT) return means.map(() => 0.5);
  return means.map((mean) => (mean - low) / (high - low));
}

/** Mean over a share of the levels, the ends counted for the part that is inside. */
function meanOf(levels: readonly number[], from: number, to: number): number {
  const start = from * levels.length;
  const end = to * levels.length;
  let sum = 0;
  for (let index = Math.floor(start); index < Math.min(levels.length, Math.ceil(end)); index += 1) {
    const inside = Math.min(end, index + 1) - Math.max(start, index);
    sum += (levels[index] ?? 0) * inside;
  }
  return end > start ? sum / (end - start) : 0;
}

/**
 * A crest through these knots, broken like rock: between two knots the middle is moved by chance, again and again, less
 * each time (midpoint displacement, Fournier, Fussell and Carpenter 1982).
 *
 * @param roughness how far the first middles may move, in the unit of y.
 */
export function broken(knots: readonly Point[], roughness: number, times: number, next: Chance): Point[] {
  if (times === 0) return [...knots];
  const finer = knots.flatMap((knot, index) => {
    const after = knots[index + 1];
    if (after === undefined) return [knot];
    const shift = (next() - 0.5) * 2 * roughness;
    return [knot, { x: (knot.x + after.x) / 2, y: (knot.y + after.y) / 2 + shift }];
  });
  return broken(finer, roughness * 0.55, times - 1, next);
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** An SVG path through these points, closed. */
export function closed(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

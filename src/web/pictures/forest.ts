import { between, type Chance } from './chance.ts';
import { closed, type Point } from './relief.ts';

export type ForestShape = {
  /** Height of each fir, 0 to 1: one short moment of the voice each. */
  readonly heights: readonly number[];
  readonly width: number;
  /** Ground under each fir, y. */
  readonly groundAt: (x: number) => number;
  readonly shortest: number;
  readonly tallest: number;
};

/** A rank of firs, one for each moment of the voice, as one SVG path. */
export function firs({ heights, width, groundAt, shortest, tallest }: ForestShape, next: Chance): string {
  const step = width / heights.length;
  return heights
    .map((height, index) => {
      const x = (index + 0.5 + between(next, -0.3, 0.3)) * step;
      const tall = (shortest + (tallest - shortest) * height) * between(next, 0.86, 1.1);
      return fir({ x, y: groundAt(x) }, tall, Math.max(step * 0.62, tall * 0.19), next);
    })
    .join('');
}

/** One fir: boughs wider towards the ground, never quite even. */
function fir(foot: Point, height: number, halfWidth: number, next: Chance): string {
  const tiers = Math.max(4, Math.min(7, Math.round(height / 22)));
  const side = (direction: 1 | -1) =>
    Array.from({ length: tiers }, (_, index) => {
      const down = (index + 1) / tiers;
      const bough = halfWidth * down ** 0.9 * between(next, 0.82, 1.12);
      const y = foot.y - height * (1 - down);
      return [
        { x: foot.x + direction * bough, y: y + height * 0.02 },
        { x: foot.x + direction * bough * 0.46, y: y - height * 0.035 },
      ];
    }).flat();
  const top = { x: foot.x, y: foot.y - height };
  return closed([top, ...side(1), ...side(-1).reverse()]);
}

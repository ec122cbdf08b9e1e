import type { Envelope } from '../model/loudness.ts';

/** The box in which ridges are drawn; stretched to any width. */
export const RIDGE_BOX = { width: 1000, height: 100 } as const;

/** Mean level of each of `count` equal parts of an envelope, 0 to 1; flat where there is nothing to draw. */
export function levelsIn(envelope: Envelope, count: number): number[] {
  const { levels } = envelope;
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * levels.length) / count));
    const part = levels.slice(from, to);
    return part.reduce((sum, level) => sum + level, 0) / Math.max(1, part.length);
  });
}

/**
 * The same values with the relief a landscape needs: speech stays within a few decibels, which would draw a plateau. The
 * quietest tenth is the valley, the loudest value the summit.
 */
export function relief(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const valley = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const summit = sorted.at(-1) ?? 0;
  if (summit <= valley) return values.map(() => 0);
  return values.map((value) => Math.max(0, (value - valley) / (summit - valley)) ** 1.35);
}

/** Each value averaged with its neighbours on either side: a farther range. */
export function smoothed(values: readonly number[], reach: number): number[] {
  return values.map((_, index) => {
    const near = values.slice(Math.max(0, index - reach), index + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

/**
 * The outline of a range of mountains as an SVG path that fills the ground below it.
 *
 * @param lift how high the range stands where nobody speaks, 0 to 1.
 */
export function ridgePath(values: readonly number[], lift: number): string {
  const { width, height } = RIDGE_BOX;
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => {
    const top = height * (1 - lift - (0.96 - lift) * value);
    return `${Math.round(index * step)} ${Math.round(top)}`;
  });
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

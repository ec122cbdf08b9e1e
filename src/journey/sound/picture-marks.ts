import { escapeHtml } from '../../formats/rss/text.ts';

/** A point of a picture, in pixels from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** A rectangle across, from one place to another; nothing when it has no width. */
export function box(
  from: number,
  to: number,
  { top, height }: { readonly top: number; readonly height: number },
  colour: string,
): string {
  if (to <= from) return '';
  return `<rect x="${from.toFixed(1)}" y="${top}" width="${(to - from).toFixed(1)}" height="${height}" fill="${colour}"/>`;
}

/** A line through points; `dashes` as SVG's `stroke-dasharray`. */
export function curve(points: readonly Point[], colour: string, width: number, dashes?: string): string {
  const places = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
  return `<polyline points="${places}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>`;
}

/** A line of text, with a spot of colour before it. */
export function told(text: string, [x, y]: Point, colour: string): string {
  const spot = `<rect x="${x}" y="${y - 12}" width="12" height="12" fill="${colour}"/>`;
  return `${spot}<text x="${x + 20}" y="${y}" font-family="sans-serif" font-size="16" fill="#2A2420">${escapeHtml(text)}</text>`;
}

/** A vertical gradient between two heights of the picture; each stop is a share of the way and a colour. */
export function linear(
  id: string,
  from: number,
  to: number,
  stops: readonly (readonly [offset: number, colour: string, opacity?: number])[],
): string {
  const drawn = stops.map(
    ([offset, colour, opacity = 1]) =>
      `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${from}" y2="${to}">${drawn.join('')}</linearGradient>`;
}

/** A band over the whole width. */
export function across(
  { width }: { readonly width: number },
  top: number,
  bottom: number,
  fill: string,
): string {
  return `<rect y="${top}" width="${width}" height="${bottom - top}" fill="${fill}"/>`;
}

/** A whole drawing. */
export function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

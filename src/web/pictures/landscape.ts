import { between, type Chance, chance, seedOf } from './chance.ts';
import { firs } from './forest.ts';
import { type Hour, type Palette, palettes } from './hours.ts';
import { range } from './mountains.ts';
import { profile } from './relief.ts';

export type Scene = {
  readonly width: number;
  readonly height: number;
  /** Where the highest summit may reach; y grows downwards. */
  readonly crestTop: number;
  /** Where the forest meets the lake. */
  readonly shore: number;
  /** The voice: one loudness, 0 to 1, per equal slice. */
  readonly levels: readonly number[];
  readonly hour: Hour;
};

/**
 * A voice as a landscape, in SVG: far summits are its long movements, nearer ones its phrases, each fir a moment of it,
 * and the sun stands in its deepest silence. The lake gives it back, as a waveform is drawn. Same voice, same picture.
 */
export function landscape(scene: Scene): string {
  const colours = palettes[scene.hour];
  const next = chance(seedOf(scene.levels.join()));
  const sun = sunOf(scene);
  return [
    gradients(scene, colours),
    `<rect width="${scene.width}" height="${scene.height}" fill="url(#sky)"/>`,
    colours.stars ? stars(scene, next) : '',
    `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius * 3.4}" fill="url(#halo)"/>`,
    `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}" fill="${colours.sun}"/>`,
    `<g id="land">${land(scene, colours, sun.x, next)}</g>`,
    lake(scene, colours, sun, next),
  ].join('');
}

type Sun = { readonly x: number; readonly y: number; readonly radius: number };

/** In the softest ninth of the voice, but for the very ends. */
function sunOf({ width, crestTop, shore, levels }: Scene): Sun {
  const heights = profile(levels, 9);
  const inner = heights.slice(1, -1);
  const softest = 1 + inner.indexOf(Math.min(...inner));
  const radius = Math.min(width * 0.088, (shore - crestTop) * 0.22);
  return { x: Math.round(((softest + 0.5) / 9) * width), y: Math.round(crestTop + radius * 0.9), radius };
}

function land(
  { width, crestTop, shore, levels }: Scene,
  colours: Palette,
  sunX: number,
  next: Chance,
): string {
  const rise = shore - crestTop;
  const at = (share: number) => crestTop + rise * share;
  const far = range(
    {
      heights: profile(levels, 5 + Math.floor(next() * 3)),
      width,
      top: at(0),
      bottom: at(0.6),
      foot: at(0.8),
      sunX,
    },
    next,
  );
  const middle = range(
    {
      heights: profile(levels, 9 + Math.floor(next() * 3)),
      width,
      top: at(0.3),
      bottom: at(0.72),
      foot: at(0.95),
      sunX,
    },
    next,
  );
  return [
    `<path d="${far.rock}" fill="url(#far)"/><path d="${far.snow}" fill="${colours.snow}"/>`,
    `<path d="${far.shade}" fill="${colours.shade}" fill-opacity=".26"/>`,
    `<path d="${middle.rock}" fill="url(#middle)"/><path d="${middle.shade}" fill="${colours.shade}" fill-opacity=".2"/>`,
    hills({ width, levels, top: at(0.62), bottom: at(0.76), foot: shore, rise }, next),
    frontForest({ width, levels, shore, rise }, colours, next),
  ].join('');
}

type Hills = {
  readonly width: number;
  readonly levels: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly foot: number;
  readonly rise: number;
};

function hills({ width, levels, top, bottom, foot, rise }: Hills, next: Chance): string {
  const heights = profile(levels, 9);
  const groundAt = (x: number) => {
    const along = (x / width) * (heights.length - 1);
    const before = Math.min(heights.length - 2, Math.max(0, Math.floor(along)));
    const part = along - before;
    const eased = part * part * (3 - 2 * part);
    const height = (heights[before] ?? 0) * (1 - eased) + (heights[before + 1] ?? 0) * eased;
    return bottom - height * (bottom - top);
  };
  const trees = firs(
    {
      heights: profile(levels, 110).map((moment) => 0.8 * moment + 0.2 * next()),
      width,
      groundAt: (x) => groundAt(x) + 4,
      shortest: rise * 0.035,
      tallest: rise * 0.15,
    },
    next,
  );
  const ground = Array.from({ length: 41 }, (_, index) => (index / 40) * width)
    .map((x) => `${x.toFixed(1)} ${groundAt(x).toFixed(1)}`)
    .join('L');
  return `<path d="M${ground}L${width} ${foot}L0 ${foot}Z${trees}" fill="url(#near)"/>`;
}

function frontForest({ width, levels, shore, rise }: Bank, colours: Palette, next: Chance): string {
  const bank = shore - rise * 0.11;
  const groves = profile(levels, 11);
  const heights = profile(levels, 58).map((moment, index) => {
    const grove = groves[Math.floor((index / 58) * 11)] ?? 0;
    return 0.4 * moment + 0.6 * (0.7 * grove + 0.3 * next()) * next() ** 0.6;
  });
  const trees = firs(
    { heights, width, groundAt: () => bank + 6, shortest: rise * 0.05, tallest: rise * 0.36 },
    next,
  );
  return `<path d="M0 ${bank}H${width}V${shore}H0Z${trees}" fill="${colours.forest}"/>`;
}

type Bank = {
  readonly width: number;
  readonly levels: readonly number[];
  readonly shore: number;
  readonly rise: number;
};

function lake({ width, height, shore }: Scene, colours: Palette, sun: Sun, next: Chance): string {
  const depth = height - shore;
  const ripple = (x: number, y: number, length: number, colour: string, opacity: number) =>
    `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${length.toFixed(1)}" ry="${(1 + ((y - shore) / depth) * 1.3).toFixed(1)}" fill="${colour}" fill-opacity="${opacity.toFixed(2)}"/>`;
  const glitter = Array.from({ length: 26 }, () => {
    const down = next();
    const y = shore + 8 + down * (depth - 12);
    return ripple(
      sun.x + between(next, -1, 1) * (14 + down * 60),
      y,
      between(next, 10, 34) * (0.5 + down),
      colours.sun,
      0.75,
    );
  });
  const ripples = Array.from({ length: 46 }, () => {
    const y = shore + 4 + next() ** 1.3 * (depth - 6);
    return ripple(
      next() * width,
      y,
      between(next, 20, 110),
      next() < 0.5 ? colours.forest : colours.mist,
      between(next, 0.1, 0.3),
    );
  });
  return [
    `<clipPath id="water"><rect y="${shore}" width="${width}" height="${depth}"/></clipPath>`,
    `<rect y="${shore}" width="${width}" height="${depth}" fill="url(#lake)"/>`,
    `<g clip-path="url(#water)"><use href="#land" opacity=".62" transform="matrix(1 0 0 -.44 0 ${(shore * 1.44).toFixed(1)})"/></g>`,
    `<rect y="${shore}" width="${width}" height="${depth}" fill="url(#depth)"/>`,
    ...ripples,
    ...glitter,
  ].join('');
}

/** Dim enough for a text to be read over them. */
function stars({ width, crestTop }: Scene, next: Chance): string {
  return Array.from({ length: 110 }, () => {
    const y = next() ** 0.8 * (crestTop + 120);
    return `<circle cx="${(next() * width).toFixed(1)}" cy="${y.toFixed(1)}" r="${between(next, 0.9, 2.6).toFixed(1)}" fill="#F2EADF" fill-opacity="${between(next, 0.1, 0.25).toFixed(2)}"/>`;
  }).join('');
}

function gradients({ crestTop, shore, height }: Scene, colours: Palette): string {
  const at = (share: number) => crestTop + (shore - crestTop) * share;
  const fade = (id: string, from: number, to: number, top: string, foot: string) =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${from}" y2="${to}"><stop stop-color="${top}"/><stop offset="1" stop-color="${foot}"/></linearGradient>`;
  const [zenith, middle, horizon] = colours.sky;
  return [
    '<defs>',
    `<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="0" y2="${at(0.6)}"><stop stop-color="${zenith}"/><stop offset=".55" stop-color="${middle}"/><stop offset="1" stop-color="${horizon}"/></linearGradient>`,
    `<radialGradient id="halo"><stop offset=".26" stop-color="${colours.halo}" stop-opacity=".85"/><stop offset=".5" stop-color="${colours.halo}" stop-opacity=".38"/><stop offset=".75" stop-color="${colours.halo}" stop-opacity=".1"/><stop offset="1" stop-color="${colours.halo}" stop-opacity="0"/></radialGradient>`,
    fade('far', at(0.05), at(0.72), colours.far, colours.mist),
    fade('middle', at(0.35), at(0.85), colours.middle, colours.mist),
    fade('near', at(0.55), shore, colours.near, colours.near),
    fade('lake', shore, height, horizon, middle),
    `<linearGradient id="depth" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${shore}" y2="${height}"><stop stop-color="${colours.lake}" stop-opacity=".1"/><stop offset="1" stop-color="${colours.lake}" stop-opacity=".62"/></linearGradient>`,
    '</defs>',
  ].join('');
}

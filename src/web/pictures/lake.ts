import { between, type Chance } from './chance.ts';
import type { Palette } from './hours.ts';
import type { Scene, Sun } from './scene.ts';
import { across, linear } from './svg.ts';

/** How tall the land is in the water, compared with itself: all of it is seen where the lake is deep enough. */
const reflected = ({ height, shore, crestTop }: Scene) =>
  Math.min(0.85, Math.max(0.4, ((height - shore) / (shore - crestTop)) * 0.9));

/** Definitions that `lake` uses. */
export function lakeDefinitions({ width, height, shore }: Scene, { sky, lake: water }: Palette): string {
  return [
    linear('lake', shore, height, [
      [0, sky[2]],
      [1, sky[1]],
    ]),
    linear('depth', shore, height, [
      [0, water, 0.1],
      [1, water, 0.62],
    ]),
    `<clipPath id="water"><rect y="${shore}" width="${width}" height="${height - shore}"/></clipPath>`,
  ].join('');
}

/** The lake, with the land of the element `land` upside down in it, and the sun's glitter. */
export function lake(scene: Scene, colours: Palette, sun: Sun, next: Chance): string {
  const { height, shore } = scene;
  const share = reflected(scene);
  return [
    across(scene, shore, height, 'url(#lake)'),
    `<g clip-path="url(#water)"><use href="#land" opacity=".62" transform="matrix(1 0 0 -${share.toFixed(3)} 0 ${(shore * (1 + share)).toFixed(1)})"/></g>`,
    across(scene, shore, height, 'url(#depth)'),
    ...ripples(scene, colours, next),
    ...glitter(scene, colours, sun, next),
  ].join('');
}

type Ripple = {
  readonly x: number;
  /** 0 on the shore, 1 at the bottom of the picture. */
  readonly down: number;
  readonly length: number;
  readonly fill: string;
  readonly opacity: number;
};

function ripple({ height, shore }: Scene, { x, down, length, fill, opacity }: Ripple): string {
  const y = shore + 6 + down * (height - shore - 10);
  return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${length.toFixed(1)}" ry="${(1 + down * 1.3).toFixed(1)}" fill="${fill}" fill-opacity="${opacity.toFixed(2)}"/>`;
}

function ripples(scene: Scene, { forest, mist }: Palette, next: Chance): string[] {
  return Array.from({ length: 46 }, () =>
    ripple(scene, {
      x: next() * scene.width,
      down: next() ** 1.3,
      length: between(next, 20, 110),
      fill: next() < 0.5 ? forest : mist,
      opacity: between(next, 0.1, 0.3),
    }),
  );
}

function glitter(scene: Scene, { sun: fill }: Palette, sun: Sun, next: Chance): string[] {
  return Array.from({ length: 26 }, () => {
    const down = next();
    const x = sun.x + between(next, -1, 1) * (14 + down * 60);
    return ripple(scene, { x, down, length: between(next, 10, 34) * (0.5 + down), fill, opacity: 0.75 });
  });
}

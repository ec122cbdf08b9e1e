import { between, type Chance } from './chance.ts';
import type { Palette } from './hours.ts';
import { heightAt, type Scene, type Sun } from './scene.ts';
import { across, linear } from './svg.ts';

/** Definitions that `sky` uses. */
export function skyDefinitions(scene: Scene, { sky: [zenith, middle, horizon], halo }: Palette): string {
  const glow = [
    [0.26, 0.85],
    [0.5, 0.38],
    [0.75, 0.1],
    [1, 0],
  ] as const;
  const stops = glow.map(
    ([at, opacity]) => `<stop offset="${at}" stop-color="${halo}" stop-opacity="${opacity}"/>`,
  );
  return [
    linear('sky', 0, heightAt(scene, 0.6), [
      [0, zenith],
      [0.55, middle],
      [1, horizon],
    ]),
    `<radialGradient id="halo">${stops.join('')}</radialGradient>`,
  ].join('');
}

/** The sky, its stars if any, and the sun in its halo. */
export function sky(scene: Scene, colours: Palette, sun: Sun, next: Chance): string {
  return [
    across(scene, 0, scene.height, 'url(#sky)'),
    colours.stars ? stars(scene, next) : '',
    `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius * 3.4}" fill="url(#halo)"/>`,
    `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}" fill="${colours.sun}"/>`,
  ].join('');
}

/** Dim enough for a text to be read over them. */
function stars({ width, crestTop }: Scene, next: Chance): string {
  return Array.from({ length: 110 }, () => {
    const y = next() ** 0.8 * (crestTop + 120);
    return `<circle cx="${(next() * width).toFixed(1)}" cy="${y.toFixed(1)}" r="${between(next, 0.9, 2.6).toFixed(1)}" fill="#F2EADF" fill-opacity="${between(next, 0.1, 0.25).toFixed(2)}"/>`;
  }).join('');
}

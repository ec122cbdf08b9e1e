import { chance, seedOf } from './chance.ts';
import { palettes } from './hours.ts';
import { lake, lakeDefinitions } from './lake.ts';
import { land, landDefinitions } from './land.ts';
import { type Scene, sunOf } from './scene.ts';
import { sky, skyDefinitions } from './sky.ts';

/**
 * A voice as a landscape, in SVG: far summits are its long movements, nearer ones its phrases, each fir a moment of it,
 * and the sun stands in its deepest silence. The lake gives it back, as a waveform is drawn. Same voice, same picture.
 */
export function landscape(scene: Scene): string {
  const colours = palettes[scene.hour];
  const next = chance(seedOf(scene.levels.join()));
  const sun = sunOf(scene);
  return [
    `<defs>${skyDefinitions(scene, colours)}${landDefinitions(scene, colours)}${lakeDefinitions(scene, colours)}</defs>`,
    sky(scene, colours, sun, next),
    `<g id="land">${land(scene, colours, sun.x, next)}</g>`,
    lake(scene, colours, sun, next),
  ].join('');
}

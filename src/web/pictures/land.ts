import { between, type Chance } from './chance.ts';
import { firs } from './forest.ts';
import type { Palette } from './hours.ts';
import { range } from './mountains.ts';
import { closed, type Point, profile } from './relief.ts';
import { heightAt, type Scene } from './scene.ts';
import { linear } from './svg.ts';

/** Definitions that `land` uses. */
export function landDefinitions(scene: Scene, { far, middle, near, mist }: Palette): string {
  const fade = (id: string, from: number, to: number, top: string, foot: string) =>
    linear(id, heightAt(scene, from), heightAt(scene, to), [
      [0, top],
      [1, foot],
    ]);
  return [
    fade('far', 0.05, 0.72, far, mist),
    fade('middle', 0.35, 0.85, middle, mist),
    fade('passage', 0.36, 0.8, middle, near),
  ].join('');
}

/** From the far summits to the forest on the shore: the voice from its long movements to its moments. */
export function land(scene: Scene, colours: Palette, sunX: number, next: Chance): string {
  return [
    mountains(
      scene,
      { count: 5 + Math.floor(next() * 3), top: 0, bottom: 0.6, foot: 0.8, fill: 'far' },
      colours,
      sunX,
      next,
    ),
    mountains(
      scene,
      { count: 9 + Math.floor(next() * 3), top: 0.3, bottom: 0.72, foot: 0.95, fill: 'middle' },
      colours,
      sunX,
      next,
    ),
    passage(scene, colours),
    hills(scene, colours, next),
    shoreForest(scene, colours, next),
  ].join('');
}

type Plane = {
  readonly count: number;
  readonly top: number;
  readonly bottom: number;
  readonly foot: number;
  readonly fill: 'far' | 'middle';
};

function mountains(scene: Scene, plane: Plane, colours: Palette, sunX: number, next: Chance): string {
  const at = (share: number) => heightAt(scene, share);
  const { rock, snow, shade } = range(
    {
      heights: profile(scene.levels, plane.count),
      width: scene.width,
      ...{ top: at(plane.top), bottom: at(plane.bottom), foot: at(plane.foot), sunX },
    },
    next,
  );
  const far = plane.fill === 'far';
  return [
    `<path d="${rock}" fill="url(#${plane.fill})"/>`,
    far ? `<path d="${snow}" fill="${colours.snow}"/>` : '',
    `<path d="${shade}" fill="${colours.shade}" fill-opacity="${far ? '.26' : '.2'}"/>`,
  ].join('');
}

/** The crest of a passage, left to right: honey once it is heard. */
export function passageCrest(scene: Scene): readonly Point[] {
  const { passage, width } = scene;
  if (passage === undefined) return [];
  const count = Math.max(2, Math.min(passage.levels.length, Math.round(width / 9)));
  const top = heightAt(scene, 0.36);
  const bottom = heightAt(scene, 0.6);
  return profile(passage.levels, count).map((level, index) => ({
    x: (index / (count - 1)) * width,
    y: bottom - level * (bottom - top),
  }));
}

function passage(scene: Scene, { sun, mist }: Palette): string {
  const crest = passageCrest(scene);
  if (crest.length < 2) return '';
  const { width } = scene;
  const foot = heightAt(scene, 0.9);
  const body = closed([...crest, { x: width, y: foot }, { x: 0, y: foot }]);
  if (scene.passage?.heard !== true) return `<path d="${body}" fill="${mist}" fill-opacity=".72"/>`;
  const line = closed(crest).slice(0, -1);
  return `<path d="${body}" fill="url(#passage)"/><path d="${line}" fill="none" stroke="${sun}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>`;
}

function hills(scene: Scene, { near }: Palette, next: Chance): string {
  const { width, levels, shore } = scene;
  const heights = profile(levels, 9);
  const top = heightAt(scene, 0.62);
  const bottom = heightAt(scene, 0.76);
  const groundAt = (x: number) => bottom - easedAt(heights, x / width) * (bottom - top);
  const trees = firs(
    {
      heights: profile(levels, Math.round(width / 11)).map((moment) => 0.8 * moment + 0.2 * next()),
      ...{ width, groundAt: (x) => groundAt(x) + 4 },
      ...{ shortest: (shore - scene.crestTop) * 0.035, tallest: (shore - scene.crestTop) * 0.15 },
    },
    next,
  );
  const ground = Array.from({ length: 41 }, (_, index) => (index / 40) * width)
    .map((x) => `${x.toFixed(1)} ${groundAt(x).toFixed(1)}`)
    .join('L');
  return `<path d="M${ground}L${width} ${shore}L0 ${shore}Z${trees}" fill="${near}"/>`;
}

/** Between equal steps, with slow starts and ends. */
function easedAt(heights: readonly number[], share: number): number {
  const along = share * (heights.length - 1);
  const before = Math.min(heights.length - 2, Math.max(0, Math.floor(along)));
  const part = along - before;
  const eased = part * part * (3 - 2 * part);
  return (heights[before] ?? 0) * (1 - eased) + (heights[before + 1] ?? 0) * eased;
}

/** Groves where the voice is full, clearings where it is soft. */
function shoreForest({ width, levels, shore, crestTop }: Scene, { forest }: Palette, next: Chance): string {
  const rise = shore - crestTop;
  const bank = shore - rise * 0.11;
  const count = Math.round(width / 20.7);
  const groves = profile(levels, 11);
  const heights = profile(levels, count).map((moment, index) => {
    const grove = groves[Math.floor((index / count) * 11)] ?? 0;
    return 0.4 * moment + 0.6 * (0.7 * grove + 0.3 * next()) * next() ** 0.6;
  });
  const trees = firs(
    {
      heights,
      width,
      groundAt: () => bank + 6,
      shortest: rise * 0.05,
      tallest: rise * between(next, 0.34, 0.38),
    },
    next,
  );
  return `<path d="M0 ${bank}H${width}V${shore}H0Z${trees}" fill="${forest}"/>`;
}

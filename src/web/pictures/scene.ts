import type { Hour } from './hours.ts';
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
  /** A passage of it, drawn as a crest of its own. */
  readonly passage?: Passage;
};

type Passage = {
  readonly levels: readonly number[];
  /** Whether it has been heard: a crest still to come is pale. */
  readonly heard: boolean;
};

export type Sun = { readonly x: number; readonly y: number; readonly radius: number };

/** A height in the land: 0 on the highest summit, 1 on the shore. */
export const heightAt = ({ crestTop, shore }: Scene, share: number): number =>
  crestTop + (shore - crestTop) * share;

/** In the softest ninth of the voice, but for the very ends. */
export function sunOf({ width, crestTop, shore, levels }: Scene): Sun {
  const heights = profile(levels, 9);
  const inner = heights.slice(1, -1);
  const softest = 1 + inner.indexOf(Math.min(...inner));
  const radius = Math.min(width * 0.088, (shore - crestTop) * 0.22);
  return { x: Math.round(((softest + 0.5) / 9) * width), y: Math.round(crestTop + radius * 0.9), radius };
}

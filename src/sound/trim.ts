import type { SpeechMap } from './speech.ts';

const KEPT_FRAMES = 25;
const SHORTEST_CUT_FRAMES = 25;
const AUDIBLE_ABOVE_FLOOR_DB = 5;
const AUDIBLE_BELOW_LOUDEST_DB = 60;

/** The part of a recording that is kept, in 20 ms frames; `endFrame` excluded. */
export type KeptPart = { readonly startFrame: number; readonly endFrame: number };

/**
 * Leaves out dead air at the very ends: where nothing rises above the room, half a second apart. What could be heard is
 * kept, were it a breath.
 */
export function keptPart({ levelsLufs, floorsLufs }: SpeechMap): KeptPart {
  const loudest = levelsLufs.reduce((most, level) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  const isAudible = (level: number, frame: number) =>
    level > Math.max((floorsLufs[frame] ?? 0) + AUDIBLE_ABOVE_FLOOR_DB, loudest - AUDIBLE_BELOW_LOUDEST_DB);
  const whole = { startFrame: 0, endFrame: levelsLufs.length };
  const first = levelsLufs.findIndex(isAudible);
  if (first < 0) return whole;
  const startFrame = first - KEPT_FRAMES;
  const endFrame = levelsLufs.findLastIndex(isAudible) + 1 + KEPT_FRAMES;
  return {
    startFrame: startFrame >= SHORTEST_CUT_FRAMES ? startFrame : 0,
    endFrame: levelsLufs.length - endFrame >= SHORTEST_CUT_FRAMES ? endFrame : levelsLufs.length,
  };
}

import { FRAME_SECONDS } from './energy-track.ts';
import { integratedLufs } from './loudness.ts';

const RECOVERY = 1 - Math.exp(-FRAME_SECONDS / 0.08);
/** True peaks stand a little above samples, as a ratio. */
const BETWEEN_SAMPLES = 1.03;
const NEAR_LU = 0.01;
const MOST_LIMITING_DB = 40;

/** A sound as its 20 ms frames tell it. */
export type Frames = { readonly track: Float64Array; readonly peaks: Float64Array };

/** A gain, and the ceiling of the limiter that follows it. */
export type Setting = { readonly gainDb: number; readonly ceilingDbtp: number };

/** What the limiter would do in each frame, as a ratio: 1 where nothing. */
export function forecastLimiting({ peaks }: Frames, { gainDb, ceilingDbtp }: Setting): Float64Array {
  const most = 10 ** ((ceilingDbtp - gainDb) / 20) / BETWEEN_SAMPLES;
  let ratio = 1;
  return peaks.map((peak) => {
    ratio = Math.min(ratio + (1 - ratio) * RECOVERY, peak > most ? most / peak : 1);
    return ratio > 0.999 ? 1 : ratio;
  });
}

/** Programme loudness after a gain and the limiter, in LUFS; within about 0.1 LU of what the samples give. */
function forecastLufs(frames: Frames, setting: Setting): number {
  const limiting = forecastLimiting(frames, setting);
  const ratio = 10 ** (setting.gainDb / 20);
  return integratedLufs(frames.track.map((square, frame) => square * (ratio * (limiting[frame] ?? 1)) ** 2));
}

/** The gain that gives a loudness under a ceiling, by the forecast; found by halving, since more gain is never softer. */
export function forecastGainDb(frames: Frames, wantedLufs: number, ceilingDbtp: number): number {
  let least = wantedLufs - integratedLufs(frames.track);
  if (wantedLufs - forecastLufs(frames, { gainDb: least, ceilingDbtp }) < NEAR_LU) return least;
  let most = least + MOST_LIMITING_DB;
  while (most - least > NEAR_LU) {
    const middle = (least + most) / 2;
    if (forecastLufs(frames, { gainDb: middle, ceilingDbtp }) < wantedLufs) least = middle;
    else most = middle;
  }
  return most;
}

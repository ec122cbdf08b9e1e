import { FRAME_SECONDS } from './energy-track.ts';

/** Everything here reads energy tracks: K-weighted mean squares per 20 ms, of one channel or added up. */
const HOP_FRAMES = 5;
const MOMENTARY_FRAMES = 20;
const SHORT_TERM_FRAMES = 150;

/** Time between two momentary values, in seconds. */
export const HOP_SECONDS = HOP_FRAMES * FRAME_SECONDS;

/** LUFS of a K-weighted mean square (BS.1770-4, equation 2). −Infinity for silence. */
export const lufsOf = (meanSquare: number) => -0.691 + 10 * Math.log10(meanSquare);

/** Momentary loudness, over 400 ms, every 100 ms, as mean squares (EBU Tech 3341). */
export const momentary = (track: Float64Array) => sliding(track, MOMENTARY_FRAMES);

/** Short-term loudness, over 3 s, every 100 ms, as mean squares (EBU Tech 3341). */
export const shortTerm = (track: Float64Array) => sliding(track, SHORT_TERM_FRAMES);

/** Programme loudness, in LUFS, with both gates of BS.1770-4; −Infinity when nothing passes −70 LUFS. */
export function integratedLufs(track: Float64Array): number {
  const heard = momentary(track).filter((square) => lufsOf(square) >= -70);
  const relativeGate = mean(heard) / 10;
  return lufsOf(mean(heard.filter((square) => square >= relativeGate)));
}

/** Loudness range, in LU (EBU Tech 3342); 0 for less than 3 s. */
export function rangeLu(track: Float64Array): number {
  const heard = shortTerm(track).filter((square) => lufsOf(square) >= -70);
  const relativeGate = mean(heard) / 100;
  const kept = heard.filter((square) => square >= relativeGate).sort();
  if (kept.length === 0) return 0;
  const at = (share: number) => lufsOf(kept[Math.round((kept.length - 1) * share)] ?? 0);
  return at(0.95) - at(0.1);
}

/** Highest value of a track of mean squares, in LUFS. */
export const highestLufs = (squares: Float64Array) =>
  lufsOf(squares.reduce((most, one) => Math.max(most, one), 0));

function sliding(track: Float64Array, windowFrames: number): Float64Array {
  if (track.length < windowFrames) return new Float64Array(0);
  const count = Math.floor((track.length - windowFrames) / HOP_FRAMES) + 1;
  return Float64Array.from({ length: count }, (_, index) =>
    mean(track.subarray(index * HOP_FRAMES, index * HOP_FRAMES + windowFrames)),
  );
}

/** Mean, 0 for nothing. */
function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

/** A track as it would be after a gain that changes it by `gainDb[frame]` in each frame. */
export function afterGain(track: Float64Array, gainDb: (frame: number) => number): Float64Array {
  return track.map((square, frame) => square * 10 ** (gainDb(frame) / 10));
}

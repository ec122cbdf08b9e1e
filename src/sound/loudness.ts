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

/** Mean square at −70 LUFS, under which nothing counts. */
const ABSOLUTE_GATE = 10 ** ((-70 + 0.691) / 10);

/** Programme loudness, in LUFS, with both gates of BS.1770-4; −Infinity when nothing passes −70 LUFS. */
export function integratedLufs(track: Float64Array): number {
  const squares = momentary(track);
  const relativeGate = meanAbove(squares, ABSOLUTE_GATE) / 10;
  return lufsOf(meanAbove(squares, Math.max(ABSOLUTE_GATE, relativeGate)));
}

/** Loudness range, in LU (EBU Tech 3342); 0 for less than 3 s. */
export function rangeLu(track: Float64Array): number {
  const squares = shortTerm(track);
  const gate = Math.max(ABSOLUTE_GATE, meanAbove(squares, ABSOLUTE_GATE) / 100);
  const kept = squares.filter((square) => square >= gate).sort();
  if (kept.length === 0) return 0;
  const at = (share: number) => lufsOf(kept[Math.round((kept.length - 1) * share)] ?? 0);
  return at(0.95) - at(0.1);
}

/** Highest momentary loudness, in LUFS, the window moved by 20 ms: nothing falls between two looks. */
export const highestMomentaryLufs = (track: Float64Array) => highestLufs(track, MOMENTARY_FRAMES);

/** Highest short-term loudness, in LUFS, the window moved by 20 ms. */
export const highestShortTermLufs = (track: Float64Array) => highestLufs(track, SHORT_TERM_FRAMES);

function highestLufs(track: Float64Array, windowFrames: number): number {
  let [sum, most] = [0, 0];
  for (let frame = 0; frame < track.length; frame++) {
    sum += track[frame] ?? 0;
    if (frame >= windowFrames) sum -= track[frame - windowFrames] ?? 0;
    if (frame >= windowFrames - 1 && sum > most) most = sum;
  }
  return lufsOf(most / windowFrames);
}

/** Means over a window that moves by a hop, from the sums of the hops: each frame is read once. */
function sliding(track: Float64Array, windowFrames: number): Float64Array {
  if (track.length < windowFrames) return new Float64Array(0);
  const windowHops = windowFrames / HOP_FRAMES;
  const hops = sumsOfHops(track);
  const means = new Float64Array(hops.length - windowHops + 1);
  for (let index = 0; index < means.length; index++) {
    let sum = 0;
    for (let hop = index; hop < index + windowHops; hop++) sum += hops[hop] ?? 0;
    means[index] = sum / windowFrames;
  }
  return means;
}

function sumsOfHops(track: Float64Array): Float64Array {
  const hops = new Float64Array(Math.floor(track.length / HOP_FRAMES));
  for (let hop = 0; hop < hops.length; hop++) {
    let sum = 0;
    for (let frame = hop * HOP_FRAMES; frame < (hop + 1) * HOP_FRAMES; frame++) sum += track[frame] ?? 0;
    hops[hop] = sum;
  }
  return hops;
}

/** Mean of the values that reach a gate, 0 for none. */
function meanAbove(values: Float64Array, gate: number): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < gate) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** A track as it would be after a gain that changes it by `gainDb[frame]` in each frame. */
export function afterGain(track: Float64Array, gainDb: (frame: number) => number): Float64Array {
  return track.map((square, frame) => square * 10 ** (gainDb(frame) / 10));
}

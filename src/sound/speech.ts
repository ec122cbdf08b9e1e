import { lufsOf } from './loudness.ts';

/** Which frames of an energy track hold speech. One entry per 20 ms frame. */
export type SpeechMap = {
  readonly levelsLufs: Float32Array;
  /** Level of the room at that time, in LUFS. */
  readonly floorsLufs: Float32Array;
  /** 1 where someone speaks. */
  readonly active: Uint8Array;
};

/** A stretch of speech without a pause, or a piece of at most 3 s of it. Frames of 20 ms; `endFrame` excluded. */
export type Phrase = {
  readonly startFrame: number;
  readonly endFrame: number;
  /** Level of its speech, in LUFS. */
  readonly levelLufs: number;
};

const LOWEST_LUFS = -100;
const ABOVE_FLOOR_DB = 8;
/** A room so quiet that its floor says nothing: speech is then what is within this of the loudest. */
const BELOW_LOUD_DB = 38;
const WINDOW_FRAMES = 750;
const STEP_FRAMES = 25;
const SHORTEST_SPEECH_FRAMES = 4;
const PAUSE_FRAMES = 12;
const PIECE_FRAMES = 150;

/** Finds speech by its level above a floor that follows the room: the 12th percentile of 30 s around. */
export function findSpeech(track: Float64Array): SpeechMap {
  const levelsLufs = new Float32Array(track.length);
  for (const [frame, square] of track.entries()) levelsLufs[frame] = Math.max(LOWEST_LUFS, lufsOf(square));
  const { floorsLufs, loudLufs } = surroundings(levelsLufs);
  const active = new Uint8Array(track.length);
  for (const [frame, level] of levelsLufs.entries()) {
    const floor = (floorsLufs[frame] ?? LOWEST_LUFS) + ABOVE_FLOOR_DB;
    const loud = (loudLufs[frame] ?? 0) - BELOW_LOUD_DB;
    active[frame] = level > Math.max(floor, loud, LOWEST_LUFS + 1) ? 1 : 0;
  }
  dropRuns(active, 1, SHORTEST_SPEECH_FRAMES);
  return { levelsLufs, floorsLufs, active };
}

/** Stretches of speech between pauses of 0.24 s or more, cut in pieces of at most 3 s. */
export function phrasesOf({ active, levelsLufs }: SpeechMap): Phrase[] {
  const joined = active.slice();
  dropRuns(joined, 0, PAUSE_FRAMES);
  return runsOf(joined, 1).flatMap(([start, end]) => {
    const pieceCount = Math.ceil((end - start) / PIECE_FRAMES);
    return Array.from({ length: pieceCount }, (_, piece) => {
      const startFrame = start + Math.round(((end - start) * piece) / pieceCount);
      const endFrame = start + Math.round(((end - start) * (piece + 1)) / pieceCount);
      return { startFrame, endFrame, levelLufs: levelOf(active, levelsLufs, startFrame, endFrame) };
    });
  });
}

/** Mean level of the frames of one kind in a stretch, in LUFS; −100 where there is none. */
export function levelOf(
  active: Uint8Array,
  levelsLufs: Float32Array,
  start: number,
  end: number,
  kind: 0 | 1 = 1,
): number {
  let sum = 0;
  let count = 0;
  for (let frame = start; frame < end; frame++) {
    if (active[frame] !== kind) continue;
    sum += 10 ** ((levelsLufs[frame] ?? LOWEST_LUFS) / 10);
    count += 1;
  }
  return count === 0 ? LOWEST_LUFS : Math.max(LOWEST_LUFS, 10 * Math.log10(sum / count));
}

/** Floor and loud level around each frame: percentiles of a sliding histogram of half decibels. */
function surroundings(levels: Float32Array): { floorsLufs: Float32Array; loudLufs: Float32Array } {
  const bins = new Int32Array(-2 * LOWEST_LUFS + 40);
  const floorsLufs = new Float32Array(levels.length);
  const loudLufs = new Float32Array(levels.length);
  const binOf = (frame: number) =>
    Math.min(bins.length - 1, Math.round(((levels[frame] ?? LOWEST_LUFS) - LOWEST_LUFS) * 2));
  const count = (from: number, to: number, change: number) => {
    for (let frame = from; frame < to; frame++) bins[binOf(frame)] = (bins[binOf(frame)] ?? 0) + change;
  };
  let [from, to] = [0, 0];
  for (let start = 0; start < levels.length; start += STEP_FRAMES) {
    const nextFrom = Math.max(0, start - WINDOW_FRAMES);
    const nextTo = Math.min(levels.length, start + WINDOW_FRAMES);
    count(to, nextTo, 1);
    count(from, nextFrom, -1);
    [from, to] = [nextFrom, nextTo];
    floorsLufs.fill(percentile(bins, (to - from) * 0.12), start, start + STEP_FRAMES);
    loudLufs.fill(percentile(bins, (to - from) * 0.95), start, start + STEP_FRAMES);
  }
  return { floorsLufs, loudLufs };
}

function percentile(bins: Int32Array, rank: number): number {
  let counted = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    counted += bins[bin] ?? 0;
    if (counted > rank) return LOWEST_LUFS + bin / 2;
  }
  return LOWEST_LUFS;
}

/** Start and end of each run of one value. */
function runsOf(values: Uint8Array, wanted: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let start = values.indexOf(wanted); start >= 0; ) {
    const stop = values.indexOf(1 - wanted, start);
    const end = stop < 0 ? values.length : stop;
    runs.push([start, end]);
    start = stop < 0 ? -1 : values.indexOf(wanted, stop);
  }
  return runs;
}

/** Turns over the runs of one value that are shorter than `shortest`. */
function dropRuns(values: Uint8Array, wanted: number, shortest: number): void {
  for (const [start, end] of runsOf(values, wanted)) {
    if (end - start < shortest) values.fill(1 - wanted, start, end);
  }
}

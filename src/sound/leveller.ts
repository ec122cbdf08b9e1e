import type { Phrase } from './speech.ts';

const MOST_CUT_DB = -12;
const MOST_BOOST_DB = 18;
const PAUSE_BELOW_DB = 4;
const SIMILAR_DB = 5;
/** The gain of a phrase starts this long before it and lasts this long after, so that no onset is dulled. */
const BEFORE_FRAMES = 6;
const AFTER_FRAMES = 10;
const RAMP_FRAMES = 9;

/**
 * How far apart the voices are, in dB: the spread between the quietest and the loudest tenth of the speech, each
 * phrase taken at the level of its speaker.
 */
export function spreadDb(phrases: readonly Phrase[]): number {
  const at = levelAt(phrases);
  return at(0.9) - at(0.1);
}

const VOICES_APART_DB = 3;

/** The louder and the quieter voices, in LUFS, when they are 3 dB apart or more. */
export function voiceLevels(phrases: readonly Phrase[]): {
  voices?: { louderLufs: number; quieterLufs: number };
} {
  const at = levelAt(phrases);
  const [louderLufs, quieterLufs] = [rounded(at(0.85)), rounded(at(0.15))];
  return louderLufs - quieterLufs < VOICES_APART_DB ? {} : { voices: { louderLufs, quieterLufs } };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The level under which a share of the speech lies, each phrase taken at the level of its speaker. */
function levelAt(phrases: readonly Phrase[]): (share: number) => number {
  const smooth = speakerLevels(phrases);
  const ranked = phrases
    .map(({ startFrame, endFrame }, index) => ({ level: smooth[index] ?? 0, frames: endFrame - startFrame }))
    .sort((one, other) => one.level - other.level);
  const total = ranked.reduce((sum, { frames }) => sum + frames, 0);
  return (share) => {
    let counted = 0;
    return (
      ranked.find(({ frames }) => {
        counted += frames;
        return counted >= total * share;
      })?.level ?? 0
    );
  };
}

/**
 * The gain of each 20 ms frame, in dB, that brings every phrase to one level. Pauses follow the quieter of their two
 * neighbours, 4 dB lower: noise alone is never raised as a voice is.
 */
export function levellingGain(phrases: readonly Phrase[], frameCount: number): Float32Array {
  const levels = speakerLevels(phrases);
  const reference = meanLevel(phrases, levels);
  const gains = levels.map((level) => Math.min(MOST_BOOST_DB, Math.max(MOST_CUT_DB, reference - level)));
  return smoothed(steps(phrases, gains, frameCount));
}

/** The level of each phrase as its speaker's: with its neighbours in time that are about as loud. */
function speakerLevels(phrases: readonly Phrase[]): number[] {
  return phrases.map((phrase, index) => {
    const near = phrases.slice(Math.max(0, index - 12), index + 13);
    let sum = 0;
    let weights = 0;
    for (const other of near) {
      const apartDb = Math.abs(other.levelLufs - phrase.levelLufs);
      const apartSeconds = Math.abs(other.startFrame - phrase.startFrame) / 50;
      if (apartDb > SIMILAR_DB) continue;
      const weight = (other.endFrame - other.startFrame) * Math.exp(-apartSeconds / 10);
      sum += weight * other.levelLufs;
      weights += weight;
    }
    return sum / weights;
  });
}

/** Mean by energy and length: about what programme loudness says of them together. */
function meanLevel(phrases: readonly Phrase[], levels: readonly number[]): number {
  let sum = 0;
  let frames = 0;
  for (const [index, { startFrame, endFrame }] of phrases.entries()) {
    sum += (endFrame - startFrame) * 10 ** ((levels[index] ?? 0) / 10);
    frames += endFrame - startFrame;
  }
  return 10 * Math.log10(sum / frames);
}

function steps(phrases: readonly Phrase[], gains: readonly number[], frameCount: number): Float32Array {
  const curve = new Float32Array(frameCount);
  let previous: number | undefined;
  let place = 0;
  for (const [index, { startFrame, endFrame }] of phrases.entries()) {
    const gain = gains[index] ?? 0;
    const isPiece = phrases[index - 1]?.endFrame === startFrame;
    const start = isPiece ? startFrame : Math.max(place, startFrame - BEFORE_FRAMES);
    curve.fill(Math.min(previous ?? gain, gain) - PAUSE_BELOW_DB, place, start);
    place = Math.min(frameCount, endFrame + AFTER_FRAMES);
    curve.fill(gain, start, place);
    previous = gain;
  }
  curve.fill((previous ?? PAUSE_BELOW_DB) - PAUSE_BELOW_DB, place);
  return curve;
}

/** Steps made into ramps, by a mean over 180 ms. */
function smoothed(curve: Float32Array): Float32Array {
  const half = (RAMP_FRAMES - 1) / 2;
  const at = (frame: number) => curve[Math.min(curve.length - 1, Math.max(0, frame))] ?? 0;
  return curve.map((_, frame) => {
    let sum = 0;
    for (let near = frame - half; near <= frame + half; near++) sum += at(near);
    return sum / RAMP_FRAMES;
  });
}

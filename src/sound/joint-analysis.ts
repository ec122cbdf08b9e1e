import type { SoundAnalysis } from '../model/sound.ts';

/** A part of an interview, with its length in seconds. */
export type AnalysedPart = { readonly sound: SoundAnalysis; readonly durationSeconds: number };

/** How the parts of an interview sound as one: means by length, and the worst of what is to be minded. */
export function jointAnalysis(parts: readonly [AnalysedPart, ...AnalysedPart[]]): SoundAnalysis {
  const [first, ...others] = parts;
  if (others.length === 0) return first.sound;
  const sounds = parts.map(({ sound }) => sound);
  const levels = levelsOf(parts);
  const quietest = Math.min(...sounds.map(({ voices, speechLufs = 0 }) => voices?.quieterLufs ?? speechLufs));
  const loudest = Math.max(
    ...sounds.map(({ voices, speechLufs = -100 }) => voices?.louderLufs ?? speechLufs),
  );
  return {
    ...levels,
    ...(loudest - quietest >= 3 ? { voices: { louderLufs: loudest, quieterLufs: quietest } } : {}),
    spreadDb: Math.max(loudest - quietest, ...sounds.map(({ spreadDb }) => spreadDb)),
    speechShare: mean(parts, ({ speechShare }) => speechShare) ?? 0,
    humHz: [...new Set(sounds.flatMap(({ humHz }) => humHz))].sort((one, other) => one - other),
    rumbleDbfs: Math.max(...sounds.map(({ rumbleDbfs }) => rumbleDbfs)),
    clippedPerMinute: mean(parts, ({ clippedPerMinute }) => clippedPerMinute) ?? 0,
    bandwidthHz: Math.max(...sounds.map(({ bandwidthHz }) => bandwidthHz)),
  };
}

function levelsOf(
  parts: readonly AnalysedPart[],
): Pick<SoundAnalysis, 'speechLufs' | 'noiseLufs' | 'speechToNoiseDb'> {
  const speechLufs = mean(parts, (sound) => sound.speechLufs);
  const noiseLufs = mean(parts, (sound) => sound.noiseLufs);
  const speechToNoiseDb = mean(parts, (sound) => sound.speechToNoiseDb);
  return {
    ...(speechLufs === undefined ? {} : { speechLufs }),
    ...(noiseLufs === undefined ? {} : { noiseLufs }),
    ...(speechToNoiseDb === undefined ? {} : { speechToNoiseDb }),
  };
}

/** Mean by length of what the parts have of a figure, to a hundredth; undefined when none has it. */
function mean(
  parts: readonly AnalysedPart[],
  pick: (sound: SoundAnalysis) => number | undefined,
): number | undefined {
  let [sum, seconds] = [0, 0];
  for (const { sound, durationSeconds } of parts) {
    const value = pick(sound);
    if (value === undefined) continue;
    sum += value * durationSeconds;
    seconds += durationSeconds;
  }
  return seconds === 0 ? undefined : Math.round((sum / seconds) * 100) / 100;
}

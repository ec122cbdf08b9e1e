import type { SoundReport } from '../../model/sound-report.ts';
import { soundWords } from '../../words/sound.ts';

/** What is said of a sound to those who look after it. */
export type SoundStory = {
  /** What was done, each with its amount; never empty. */
  readonly decisions: readonly string[];
  /** What could be better the next time. */
  readonly warnings: readonly string[];
};

const FAINT_LUFS = -45;
const NOISY_DB = 12;
const CLIPPED_PER_MINUTE = 2;
const NARROW_HZ = 4200;

/** Tells a report in words. */
export function soundStory(report: SoundReport): SoundStory {
  const done = decisionsOf(report);
  return {
    decisions: done.length > 0 ? done : [soundWords.levelOnly(report.gainDb[0]?.value ?? 0)],
    warnings: warningsOf(report),
  };
}

function decisionsOf({ plan, analysis, oneSided, afterLevels, trimmedSeconds }: SoundReport): string[] {
  const { start, end } = trimmedSeconds;
  const cutHz = plan.cleanings.find(({ highpassHz }) => highpassHz !== undefined)?.highpassHz;
  const after = afterLevels.voices;
  return [
    ...(oneSided ? [soundWords.oneSide] : []),
    ...(cutHz !== undefined && analysis.humHz.length === 0 ? [soundWords.rumble(cutHz)] : []),
    ...(cutHz !== undefined && analysis.humHz.length > 0 ? [soundWords.hum(analysis.humHz)] : []),
    ...(plan.cleanings.some(({ denoise }) => denoise)
      ? [soundWords.noise(analysis.speechToNoiseDb, afterLevels.speechToNoiseDb)]
      : []),
    ...(plan.level ? [soundWords.voices(apart(analysis.voices), apart(after))] : []),
    ...(start > 0 || end > 0 ? [soundWords.trimmed(start, end)] : []),
  ];
}

/** Voices that are not told apart are less than 3 dB apart: about 1. */
const apart = (voices: SoundReport['analysis']['voices']) =>
  voices === undefined ? 1 : voices.louderLufs - voices.quieterLufs;

function warningsOf({ analysis }: SoundReport): string[] {
  const { speechLufs, speechToNoiseDb, clippedPerMinute, bandwidthHz } = analysis;
  if (speechLufs === undefined) return [soundWords.noVoice];
  return [
    ...(speechLufs < FAINT_LUFS ? [soundWords.faintVoice] : []),
    ...(speechToNoiseDb !== undefined && speechToNoiseDb < NOISY_DB ? [soundWords.muchNoise] : []),
    ...(clippedPerMinute > CLIPPED_PER_MINUTE ? [soundWords.clipped] : []),
    ...(bandwidthHz < NARROW_HZ ? [soundWords.narrow] : []),
  ];
}

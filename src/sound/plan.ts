import type { SoundAnalysis, SoundPlan, SoundPreset, SoundSwitches, SourceCleaning } from '../model/sound.ts';
import { type AnalysedPart, jointAnalysis } from './joint-analysis.ts';

/** Speech to noise under which denoising is called for, and spread of voices over which levelling is, in dB. */
const LIMITS: Readonly<
  Record<Exclude<SoundPreset, 'raw'>, { readonly noiseDb: number; readonly spreadDb: number }>
> = {
  natural: { noiseDb: 25, spreadDb: 5 },
  careful: { noiseDb: 32, spreadDb: 3 },
};

/** Below this, even a poor loudspeaker lets nobody hear it. */
const RUMBLE_DBFS = -62;

/** Decides what is done to a recording: each part only when the analysis calls for it, or a person does. */
export function planFor(
  parts: readonly [AnalysedPart, ...AnalysedPart[]],
  preset: SoundPreset,
  switches: SoundSwitches,
): SoundPlan {
  const calledFor = preset !== 'raw' && jointAnalysis(parts).spreadDb > LIMITS[preset].spreadDb;
  return {
    cleanings: parts.map(({ sound }) => cleaningFor(sound, preset, switches)),
    level: switches.levelVoices ?? calledFor,
    trim: switches.trimEnds ?? true,
  };
}

function cleaningFor(
  analysis: SoundAnalysis,
  preset: SoundPreset,
  { reduceNoise }: SoundSwitches,
): SourceCleaning {
  if (preset === 'raw') return { notchesHz: [], denoise: reduceNoise ?? false };
  const rumbles = analysis.rumbleDbfs > RUMBLE_DBFS || analysis.humHz.length > 0;
  return {
    ...(rumbles ? { highpassHz: 80 } : {}),
    notchesHz: analysis.humHz.filter((hz) => hz > 60),
    denoise: reduceNoise ?? overNoiseDb(analysis) < LIMITS[preset].noiseDb,
  };
}

/** How far the quietest voice stands above the noise; Infinity when there is no noise or no voice. */
function overNoiseDb({ voices, speechLufs, noiseLufs }: SoundAnalysis): number {
  const quietest = voices?.quieterLufs ?? speechLufs;
  return quietest === undefined || noiseLufs === undefined ? Number.POSITIVE_INFINITY : quietest - noiseLufs;
}

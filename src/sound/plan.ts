import type { SoundAnalysis, SoundPlan, SoundPreset, SoundSwitches } from '../model/sound.ts';

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
export function planFor(analysis: SoundAnalysis, preset: SoundPreset, switches: SoundSwitches): SoundPlan {
  if (preset === 'raw') {
    return {
      notchesHz: [],
      denoise: switches.reduceNoise ?? false,
      level: switches.levelVoices ?? false,
      trim: switches.trimEnds ?? true,
    };
  }
  const { noiseDb, spreadDb } = LIMITS[preset];
  const rumbles = analysis.rumbleDbfs > RUMBLE_DBFS || analysis.humHz.length > 0;
  return {
    ...(rumbles ? { highpassHz: 80 } : {}),
    notchesHz: analysis.humHz.filter((hz) => hz > 60),
    denoise: switches.reduceNoise ?? overNoiseDb(analysis) < noiseDb,
    level: switches.levelVoices ?? analysis.spreadDb > spreadDb,
    trim: switches.trimEnds ?? true,
  };
}

/** How far the quietest voice stands above the noise; Infinity when there is no noise or no voice. */
function overNoiseDb({ voices, speechLufs, noiseLufs }: SoundAnalysis): number {
  const quietest = voices?.quieterLufs ?? speechLufs;
  return quietest === undefined || noiseLufs === undefined ? Number.POSITIVE_INFINITY : quietest - noiseLufs;
}

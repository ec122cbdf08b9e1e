import { describe, expect, it } from 'vitest';
import type { SoundAnalysis } from '../model/sound.ts';
import { aSound } from '../testing/sound.ts';
import { planFor } from './plan.ts';

const UNTOUCHED = { notchesHz: [], denoise: false };
const NOTHING = { cleanings: [UNTOUCHED], level: false, trim: true };
const one = (sound: SoundAnalysis) => [{ sound, durationSeconds: 60 }] as const;

describe('the plan for a sound', () => {
  it('a voice recorded well is left as it is', () => {
    expect(planFor(one(aSound()), 'natural', {})).toEqual(NOTHING);
  });

  it.each([
    ['a rumble calls for a high-pass', aSound({ rumbleDbfs: -40 }), { highpassHz: 80 }],
    ['a hum calls for notches', aSound({ humHz: [50, 100, 150] }), { highpassHz: 80, notchesHz: [100, 150] }],
    ['noise calls for denoising', aSound({ noiseLufs: -40, speechToNoiseDb: 17 }), { denoise: true }],
    [
      'a quiet voice in noise calls for denoising',
      aSound({ noiseLufs: -55, voices: { louderLufs: -20, quieterLufs: -33 } }),
      { denoise: true },
    ],
  ])('%s', (_, analysis, called) => {
    const plan = planFor(one(analysis), 'natural', {});
    expect(plan).toEqual({ ...NOTHING, cleanings: [{ ...UNTOUCHED, ...called }] });
  });

  it('voices far apart call for levelling', () => {
    expect(planFor(one(aSound({ spreadDb: 9 })), 'natural', {})).toEqual({ ...NOTHING, level: true });
  });

  it('each file is cleaned of its own noise, and files at two levels are levelled', () => {
    const noisy = aSound({ speechLufs: -32, noiseLufs: -45, speechToNoiseDb: 13 });
    const parts = [...one(aSound()), { sound: noisy, durationSeconds: 30 }] as const;
    expect(planFor(parts, 'natural', {})).toEqual({
      ...NOTHING,
      cleanings: [UNTOUCHED, { ...UNTOUCHED, denoise: true }],
      level: true,
    });
  });

  it('« brut » does nothing that nobody asks for', () => {
    const poor = aSound({ rumbleDbfs: -40, noiseLufs: -40, speechToNoiseDb: 17, spreadDb: 9 });
    expect(planFor(one(poor), 'raw', {})).toEqual(NOTHING);
    expect(planFor(one(poor), 'raw', { reduceNoise: true })).toEqual({
      ...NOTHING,
      cleanings: [{ ...UNTOUCHED, denoise: true }],
    });
  });

  it('a person has the last word', () => {
    const switches = { reduceNoise: true, levelVoices: true, trimEnds: false };
    expect(planFor(one(aSound()), 'natural', switches)).toEqual({
      cleanings: [{ ...UNTOUCHED, denoise: true }],
      level: true,
      trim: false,
    });
  });
});

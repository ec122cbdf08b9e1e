import { describe, expect, it } from 'vitest';
import { aSound } from '../testing/sound.ts';
import { planFor } from './plan.ts';

const NOTHING = { notchesHz: [], denoise: false, level: false, trim: true };

describe('the plan for a sound', () => {
  it('a voice recorded well is left as it is', () => {
    expect(planFor(aSound(), 'natural', {})).toEqual(NOTHING);
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
    ['voices far apart call for levelling', aSound({ spreadDb: 9 }), { level: true }],
  ])('%s', (_, analysis, called) => {
    expect(planFor(analysis, 'natural', {})).toEqual({ ...NOTHING, ...called });
  });

  it('« brut » does nothing that nobody asks for', () => {
    const poor = aSound({ rumbleDbfs: -40, noiseLufs: -40, speechToNoiseDb: 17, spreadDb: 9 });
    expect(planFor(poor, 'raw', {})).toEqual(NOTHING);
    expect(planFor(poor, 'raw', { reduceNoise: true })).toEqual({ ...NOTHING, denoise: true });
  });

  it('a person has the last word', () => {
    const switches = { reduceNoise: true, levelVoices: true, trimEnds: false };
    expect(planFor(aSound(), 'natural', switches)).toEqual({
      ...NOTHING,
      denoise: true,
      level: true,
      trim: false,
    });
  });
});

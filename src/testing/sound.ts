import type { Recording } from '../model/recording.ts';
import type { SoundAnalysis } from '../model/sound.ts';
import type { LoudnessDetail, SoundReport } from '../model/sound-report.ts';
import { trimmedMap } from '../model/time-map.ts';
import type { Mastered } from '../ports/audio.ts';

/** A voice recorded well. */
export function aSound(changes: Partial<SoundAnalysis> = {}): SoundAnalysis {
  return {
    speechLufs: -23,
    noiseLufs: -65,
    speechToNoiseDb: 42,
    speechShare: 0.8,
    spreadDb: 2,
    humHz: [],
    rumbleDbfs: -80,
    clippedPerMinute: 0,
    bandwidthHz: 15_000,
    ...changes,
  };
}

const LOUDNESS: LoudnessDetail = {
  integratedLufs: -16,
  integratedDualMonoLufs: -13,
  rangeLu: 5,
  truePeakDbtp: -1.2,
  momentaryMaxLufs: -11,
  shortTermMaxLufs: -13,
};

/** What mastering says of that voice. */
export function aSoundReport(changes: Partial<SoundReport> = {}): SoundReport {
  return {
    analysis: aSound(),
    plan: { cleanings: [{ notchesHz: [], denoise: false }], level: false, trim: true },
    oneSided: false,
    trimmedSeconds: { start: 0, end: 0 },
    musicSeconds: { intro: 0, outro: 0 },
    gainDb: [{ seconds: 0, value: 7 }],
    limitedShare: 0.01,
    before: { ...LOUDNESS, integratedLufs: -23, integratedDualMonoLufs: -20, truePeakDbtp: -9 },
    after: LOUDNESS,
    afterLevels: { speechLufs: -16, noiseLufs: -58, speechToNoiseDb: 42 },
    loudnessBefore: [-23, -23],
    loudnessAfter: [-16, -16],
    ...changes,
  };
}

/** What the check of a minute of it says. */
export function aRecording(changes: Partial<Recording> = {}): Recording {
  return {
    container: 'mov',
    codec: 'aac',
    sampleRateHz: 48_000,
    channelCount: 1,
    durationSeconds: 60,
    channel: 'left',
    sound: aSound(),
    remarks: [],
    ...changes,
  };
}

/** What mastering gives for it. */
export function aMastering(changes: Partial<Mastered> = {}): Mastered {
  return {
    durationSeconds: 60,
    outputs: [LOUDNESS, LOUDNESS],
    envelope: { stepSeconds: 1, levels: [0.2, 0.8, 0.5] },
    report: aSoundReport(),
    timeMap: trimmedMap(0, 60),
    ...changes,
  };
}

import type { CurvePoint, LoudnessDetail, SoundReport } from '../../model/sound-report.ts';
import type { MasteringOrder } from '../../ports/audio.ts';
import { levelsIn } from '../../sound/analysis.ts';
import { FRAME_SECONDS } from '../../sound/energy-track.ts';
import { jointAnalysis } from '../../sound/joint-analysis.ts';
import { forecastLimiting } from '../../sound/limiter-forecast.ts';
import {
  highestMomentaryLufs,
  highestShortTermLufs,
  integratedLufs,
  lufsOf,
  rangeLu,
  shortTerm,
} from '../../sound/loudness.ts';
import type { Traces } from '../../sound/tracer.ts';
import type { Landed } from './close-loop.ts';
import type { Levelled } from './levelled.ts';
import type { Scored } from './music.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

/** Everything that was done and what it gave, from the traces of the work. */
export function soundReport(
  { sources, plan }: MasteringOrder,
  sound: Scored,
  { setting, result }: Landed,
): SoundReport {
  const { prepared, kept } = sound;
  const limiting = forecastLimiting(sound, setting);
  const limited = limiting.reduce((count, ratio) => count + (ratio < 1 ? 1 : 0), 0);
  return {
    analysis: jointAnalysis(recordingsOf(sources)),
    plan,
    oneSided: sources.some(({ recording }) => recording.channelCount > 1 && recording.channel !== 'mid'),
    trimmedSeconds: {
      start: rounded(kept.start / SAMPLE_RATE_HZ),
      end: rounded((prepared.pcm.length - kept.end) / SAMPLE_RATE_HZ),
    },
    musicSeconds: {
      intro: rounded(sound.intro.length / SAMPLE_RATE_HZ),
      outro: rounded(sound.outro.length / SAMPLE_RATE_HZ),
    },
    gainDb: curvePoints(sound, setting.gainDb),
    limitedShare: rounded(limited / Math.max(1, limiting.length)),
    before: detailOf(prepared.before),
    after: detailOf(result),
    afterLevels: levelsIn(result.track),
    loudnessBefore: eachSecond(prepared.before.track),
    loudnessAfter: eachSecond(result.track),
  };
}

/** Loudness of a mono sound as meters read it. */
export function detailOf({ track, truePeakDbtp }: Traces): LoudnessDetail {
  const integrated = integratedLufs(track);
  return {
    integratedLufs: rounded(integrated),
    integratedDualMonoLufs: rounded(integrated + 10 * Math.log10(2)),
    rangeLu: rounded(rangeLu(track)),
    truePeakDbtp: rounded(truePeakDbtp),
    momentaryMaxLufs: rounded(highestMomentaryLufs(track)),
    shortTermMaxLufs: rounded(highestShortTermLufs(track)),
  };
}

const recordingsOf = ([first, ...others]: MasteringOrder['sources']) =>
  [first.recording, ...others.map(({ recording }) => recording)] as const;

/** The gain curve without the points that lie on the line between their neighbours, in source time. */
function curvePoints({ gainsDb, kept }: Levelled, makeupDb: number): CurvePoint[] {
  const startSeconds = kept.start / SAMPLE_RATE_HZ;
  const points: CurvePoint[] = [];
  for (const [frame, gainDb] of gainsDb.entries()) {
    const slopeIn = gainDb - (gainsDb[frame - 1] ?? Number.NaN);
    const slopeOut = (gainsDb[frame + 1] ?? Number.NaN) - gainDb;
    if (Math.abs(slopeOut - slopeIn) < 0.001) continue;
    const seconds = rounded(startSeconds + (frame + 0.5) * FRAME_SECONDS);
    points.push({ seconds, value: Math.round((gainDb + makeupDb) * 1000) / 1000 });
  }
  return points;
}

function eachSecond(track: Float64Array): number[] {
  const values = shortTerm(track);
  return Array.from({ length: Math.ceil(values.length / 10) }, (_, second) =>
    Math.max(-100, Math.round(lufsOf(values[second * 10] ?? 0) * 10) / 10),
  );
}

const rounded = (value: number) => Math.max(-100, Math.round(value * 100) / 100);

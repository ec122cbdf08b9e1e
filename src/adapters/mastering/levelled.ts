import type { SoundPlan } from '../../model/sound.ts';
import { maskedStretches, type TimeMap } from '../../model/time-map.ts';
import { FRAME_SECONDS } from '../../sound/energy-track.ts';
import { levellingGain } from '../../sound/leveller.ts';
import { afterGain } from '../../sound/loudness.ts';
import { type SampleSpan, samplesOf } from '../../sound/sample-span.ts';
import { findSpeech, levelOf, phrasesOf, type SpeechMap } from '../../sound/speech.ts';
import { keptPart } from '../../sound/trim.ts';
import type { Prepared } from './prepare.ts';
import { FRAME_LENGTH } from './samples.ts';
import { PREPARED_TONE_LUFS, TONE_BELOW_VOICE_DB } from './source-edit.ts';

/** A prepared voice with what levels it and what is kept of it. Frames are 20 ms of the kept part. */
export type Levelled = {
  readonly prepared: Prepared;
  readonly kept: SampleSpan;
  /** Gain of each frame, in dB. */
  readonly gainsDb: Float32Array;
  /** Energy and peak of each frame, after that gain. */
  readonly track: Float64Array;
  readonly peaks: Float64Array;
  /** 1 where someone speaks. */
  readonly active: Uint8Array;
};

/** Plans the levelling and the trim of a prepared voice. */
export function levelled(prepared: Prepared, plan: SoundPlan): Levelled {
  const speech = findSpeech(prepared.track);
  const masked = maskedFrames(prepared.map);
  for (const { start, end } of masked) speech.active.fill(0, start, end);
  const frameCount = prepared.track.length;
  const part = plan.trim ? keptPart(speech) : { startFrame: 0, endFrame: frameCount };
  const gains = levellingOf(speech, plan);
  const toneDb = voiceLufs(speech, gains) - TONE_BELOW_VOICE_DB - PREPARED_TONE_LUFS;
  for (const { start, end } of masked) gains.fill(toneDb, start, end);
  const gainsDb = gains.slice(part.startFrame, part.endFrame);
  const gainAt = (frame: number) => gainsDb[frame] ?? 0;
  return {
    prepared,
    kept: {
      start: part.startFrame * FRAME_LENGTH,
      end: part.endFrame === frameCount ? prepared.pcm.length : part.endFrame * FRAME_LENGTH,
    },
    gainsDb,
    active: speech.active.slice(part.startFrame, part.endFrame),
    track: afterGain(prepared.track.slice(part.startFrame, part.endFrame), gainAt),
    peaks: prepared.peaks
      .slice(part.startFrame, part.endFrame)
      .map((peak, frame) => peak * 10 ** (gainAt(frame) / 20)),
  };
}

function levellingOf(speech: SpeechMap, { level }: SoundPlan): Float32Array {
  const phrases = phrasesOf(speech);
  const frameCount = speech.active.length;
  return level && phrases.length > 0 ? levellingGain(phrases, frameCount) : new Float32Array(frameCount);
}

/** Mean level of the voices after their gain, in LUFS. */
function voiceLufs({ active, levelsLufs }: SpeechMap, gainsDb: Float32Array): number {
  const levelled = levelsLufs.map((lufs, frame) => lufs + (gainsDb[frame] ?? 0));
  return levelOf(active, levelled, 0, active.length);
}

/** Frames of a tone, which is no voice. */
const maskedFrames = (map: TimeMap) =>
  maskedStretches(map).map((stretch) => samplesOf(stretch, 1 / FRAME_SECONDS));

import type { LoudnessReport } from '../../model/loudness.ts';
import { cropped, withIntro, withOutro } from '../../model/time-map.ts';
import type { AudioControl, Mastered, MasteringOrder, OutputOrder } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import { HOP_SECONDS, lufsOf, momentary } from '../../sound/loudness.ts';
import { inScratch } from '../ffmpeg/admission.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { type Landed, landOutput } from './close-loop.ts';
import { levelled } from './levelled.ts';
import { type Scored, scored } from './music.ts';
import { prepare } from './prepare.ts';
import { detailOf, soundReport } from './report.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

/** The `master` of the Audio port: one decode, what the plan calls for, then each output at its loudness. */
export function masterRecording(
  tools: Tools,
  order: MasteringOrder,
  control: AudioControl,
): Promise<Mastered> {
  return inScratch(tools.workFolder, async (folder) => {
    const prepared = await prepare(tools, order, folder, control);
    try {
      const sound = await scored(tools, levelled(prepared, order.plan), order.music ?? {}, control);
      const landed = await landAll(tools, sound, order, control);
      return told(order, sound, landed);
    } finally {
      prepared.pcm.close();
    }
  });
}

/** All outputs at once: the pool lets no more compute together than there are processors. */
async function landAll(
  { pool, programs }: Tools,
  sound: Scored,
  { outputs }: MasteringOrder,
  { signal, progress }: AudioControl,
): Promise<readonly [Landed, ...Landed[]]> {
  const [first, ...others] = outputs;
  const stop = new AbortController();
  const means = { pool, programs, signal: AbortSignal.any([signal, stop.signal]) };
  let done = 0;
  const land = async (output: OutputOrder) => {
    const landed = await landOutput(sound, output, means);
    progress(0.4 + (0.6 * ++done) / outputs.length);
    return landed;
  };
  const landing = [land(first), ...others.map(land)] as const;
  // The sound they read is closed once this ends: none may be left at work.
  const settled = Promise.allSettled(landing);
  const [landed, ...rest] = await Promise.all(landing).catch(async (cause: unknown) => {
    stop.abort(cause);
    await settled;
    throw cause;
  });
  if (landed === undefined) throw new Error('expected an output to land, got none');
  return [landed, ...rest];
}

function told(order: MasteringOrder, sound: Scored, landed: readonly [Landed, ...Landed[]]): Mastered {
  const { kept, intro, outro, prepared } = sound;
  const seconds = (samples: number) => samples / SAMPLE_RATE_HZ;
  const voice = cropped(prepared.map, seconds(kept.start), seconds(kept.end));
  const [first] = landed;
  return {
    durationSeconds: seconds(intro.length + kept.end - kept.start + outro.length),
    outputs: landed.map(({ result }): LoudnessReport => {
      const { momentaryMaxLufs, shortTermMaxLufs, ...loudness } = detailOf(result);
      return loudness;
    }),
    envelope: envelopeOf(Array.from(momentary(first.result.track), lufsOf), HOP_SECONDS),
    report: soundReport(order, sound, first),
    timeMap: withOutro(withIntro(voice, seconds(intro.length)), seconds(outro.length)),
  };
}

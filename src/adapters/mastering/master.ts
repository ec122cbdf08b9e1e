import type { LoudnessReport } from '../../model/loudness.ts';
import { cropped } from '../../model/time-map.ts';
import type { AudioControl, Mastered, MasteringOrder } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import { HOP_SECONDS, lufsOf, momentary } from '../../sound/loudness.ts';
import { inScratch } from '../ffmpeg/admission.ts';
import { type Landed, landOutput } from './close-loop.ts';
import { type Levelled, levelled } from './levelled.ts';
import type { MasteringTools } from './mastering-tools.ts';
import { prepare } from './prepare.ts';
import { detailOf, soundReport } from './report.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

/** The `master` of the Audio port: one decode, what the plan calls for, then each output at its loudness. */
export function masterRecording(
  tools: MasteringTools,
  order: MasteringOrder,
  control: AudioControl,
): Promise<Mastered> {
  return inScratch(tools.workFolder, async (folder) => {
    const prepared = await prepare(tools, order, folder, control);
    try {
      const sound = levelled(prepared, order.plan);
      const landed = await landAll(tools, sound, order, control);
      return told(order, sound, landed);
    } finally {
      await prepared.pcm.close();
    }
  });
}

/** One output after the other: each uses all threads, and others wait for their turn in the pool. */
async function landAll(
  { pool, programs }: MasteringTools,
  sound: Levelled,
  { outputs }: MasteringOrder,
  { signal, progress }: AudioControl,
): Promise<readonly [Landed, ...Landed[]]> {
  const [first, ...others] = outputs;
  const means = { pool, programs, signal };
  const landed: [Landed, ...Landed[]] = [await landOutput(sound, first, means)];
  for (const output of others) {
    progress(0.4 + (0.6 * landed.length) / outputs.length);
    landed.push(await landOutput(sound, output, means));
  }
  progress(1);
  return landed;
}

function told(order: MasteringOrder, sound: Levelled, landed: readonly [Landed, ...Landed[]]): Mastered {
  const { start, end } = sound.kept;
  const [first] = landed;
  return {
    durationSeconds: (end - start) / SAMPLE_RATE_HZ,
    outputs: landed.map(({ result }): LoudnessReport => {
      const { momentaryMaxLufs, shortTermMaxLufs, ...loudness } = detailOf(result);
      return loudness;
    }),
    envelope: envelopeOf(Array.from(momentary(first.result.track), lufsOf), HOP_SECONDS),
    report: soundReport(order, sound, first),
    timeMap: cropped(sound.prepared.map, start / SAMPLE_RATE_HZ, end / SAMPLE_RATE_HZ),
  };
}

import type { AudioControl, ExcerptOrder } from '../../ports/audio.ts';
import { samplesOf } from '../../sound/sample-span.ts';
import { encode } from '../ffmpeg/encode.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { decodeVoice } from '../ffmpeg/voice.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

/** The `excerpt` of the Audio port. */
export async function writeExcerpt(tools: Tools, order: ExcerptOrder, control: AudioControl): Promise<void> {
  await encode({
    ffmpeg: tools.programs.ffmpeg,
    samples: asStream(await samplesIn(tools, order, control)),
    sampleRateHz: SAMPLE_RATE_HZ,
    options: ['-c:a', 'flac', '-sample_fmt', 's16', '-f', 'flac'],
    outputPath: order.outputPath,
    signal: control.signal,
  });
}

async function samplesIn(
  tools: Tools,
  { source, span }: ExcerptOrder,
  control: AudioControl,
): Promise<readonly Float32Array[]> {
  const { start, end } = samplesOf(span, SAMPLE_RATE_HZ);
  const blocks: Float32Array[] = [];
  let place = 0;
  const order = { ...source, sampleRateHz: SAMPLE_RATE_HZ, untilSeconds: span.endSeconds + 0.1 };
  await decodeVoice(tools, order, control, (samples) => {
    const kept = samples.slice(Math.max(0, start - place), Math.max(0, end - place));
    place += samples.length;
    if (kept.length > 0) blocks.push(kept);
  });
  return blocks;
}

async function* asStream(blocks: readonly Float32Array[]): AsyncGenerator<Float32Array> {
  yield* blocks;
}

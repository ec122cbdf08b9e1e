import type { AudioControl, ExcerptOrder } from '../../ports/audio.ts';
import { samplesOf } from '../../sound/sample-span.ts';
import { withAdmitted } from '../ffmpeg/admission.ts';
import { recoveryFor } from '../ffmpeg/check.ts';
import { decode } from '../ffmpeg/decode.ts';
import { encode } from '../ffmpeg/encode.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { voiceFilters } from '../ffmpeg/voice-filters.ts';
import { endingOf } from '../ffmpeg/wholeness/read-ending.ts';
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

/** The file is read from its start: seeking is not exact in every format. */
function samplesIn(
  tools: Tools,
  { source: { source, recording }, span }: ExcerptOrder,
  { signal }: AudioControl,
): Promise<readonly Float32Array[]> {
  const { start, end } = samplesOf(span, SAMPLE_RATE_HZ);
  return withAdmitted(source, tools.workFolder, async (file) => {
    const blocks: Float32Array[] = [];
    let place = 0;
    const request = {
      ...{
        ffmpeg: tools.programs.ffmpeg,
        file,
        channelCount: 1 as const,
        sampleRateHz: SAMPLE_RATE_HZ,
        signal,
      },
      recovery: recoveryFor(await endingOf(file)),
      filters: voiceFilters(recording),
      untilSeconds: span.endSeconds + 0.1,
    } as const;
    await decode(request, ([samples]) => {
      if (samples === undefined) return;
      const kept = samples.slice(Math.max(0, start - place), Math.max(0, end - place));
      place += samples.length;
      if (kept.length > 0) blocks.push(kept);
    });
    return blocks;
  });
}

async function* asStream(blocks: readonly Float32Array[]): AsyncGenerator<Float32Array> {
  yield* blocks;
}

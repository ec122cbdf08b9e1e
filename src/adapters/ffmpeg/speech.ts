import { closeSync, openSync, writeSync } from 'node:fs';
import type { SourceFile } from '../../model/recording.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { withAdmitted } from './admission.ts';
import { decode } from './decode.ts';
import type { Tools } from './tools.ts';

const SAMPLE_RATE_HZ = 8000;

/** The `speech` of the Audio port. */
export function writeSpeech(
  tools: Tools,
  { source, outputPath }: { readonly source: SourceFile; readonly outputPath: string },
  { signal }: AudioControl,
): Promise<number> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const output = openSync(outputPath, 'w');
    let sampleCount = 0;
    try {
      const request = {
        ffmpeg: tools.programs.ffmpeg,
        file,
        channelCount: 1,
        sampleRateHz: SAMPLE_RATE_HZ,
        signal,
      } as const;
      await decode(request, ([samples]) => {
        if (samples === undefined) return;
        sampleCount += samples.length;
        writeSync(output, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      });
    } finally {
      closeSync(output);
    }
    return sampleCount / SAMPLE_RATE_HZ;
  });
}

import { closeSync, openSync, writeSync } from 'node:fs';
import type { AudioControl, CheckedSource, Speech } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import { withAdmitted } from './admission.ts';
import { recoveryFor } from './check.ts';
import { decode } from './decode.ts';
import type { Tools } from './tools.ts';
import { voiceFilters } from './voice-filters.ts';
import { endingOf } from './wholeness/read-ending.ts';

const SAMPLE_RATE_HZ = 8000;
const SLICE_SECONDS = 0.1;

type Order = { readonly recordings: readonly CheckedSource[]; readonly outputPath: string };

/** The `speech` of the Audio port. */
export async function writeSpeech(
  tools: Tools,
  { recordings, outputPath }: Order,
  { signal }: AudioControl,
): Promise<Speech> {
  const output = openSync(outputPath, 'w');
  const levels = new Levels();
  const lengths: number[] = [];
  try {
    for (const one of recordings) {
      let sampleCount = 0;
      await decodeVoice(tools, one, signal, (samples) => {
        sampleCount += samples.length;
        levels.take(samples);
        writeSync(output, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      });
      lengths.push(sampleCount / SAMPLE_RATE_HZ);
    }
  } finally {
    closeSync(output);
  }
  return { lengths, envelope: envelopeOf(levels.decibels, SLICE_SECONDS) };
}

function decodeVoice(
  tools: Tools,
  { source, recording }: CheckedSource,
  signal: AbortSignal,
  take: (samples: Float32Array) => void,
): Promise<void> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const request = {
      ffmpeg: tools.programs.ffmpeg,
      file,
      channelCount: 1,
      sampleRateHz: SAMPLE_RATE_HZ,
      signal,
      recovery: recoveryFor(await endingOf(file)),
      filters: voiceFilters(recording),
    } as const;
    await decode(request, ([samples]) => samples && take(samples));
  });
}

/** How loud a sound that goes by is, slice by slice. */
class Levels {
  /** Mean level of each whole slice, in dBFS. */
  readonly decibels: number[] = [];
  #sum = 0;
  #count = 0;

  take(samples: Float32Array): void {
    for (const sample of samples) {
      this.#sum += sample * sample;
      if (++this.#count < SAMPLE_RATE_HZ * SLICE_SECONDS) continue;
      this.decibels.push(10 * Math.log10(this.#sum / this.#count));
      this.#sum = this.#count = 0;
    }
  }
}

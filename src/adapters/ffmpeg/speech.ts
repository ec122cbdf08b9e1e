import { closeSync, openSync, writeSync } from 'node:fs';
import type { AudioControl, CheckedSource, Speech, SpeechOrder } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import { withAdmitted } from './admission.ts';
import { recoveryFor } from './check.ts';
import { decode } from './decode.ts';
import type { Tools } from './tools.ts';
import { voiceFilters } from './voice-filters.ts';
import { endingOf } from './wholeness/read-ending.ts';

const SLICE_SECONDS = 0.1;

/** The `speech` of the Audio port. */
export async function writeSpeech(
  tools: Tools,
  { recordings, outputPath, sampleRateHz }: SpeechOrder,
  { signal }: AudioControl,
): Promise<Speech> {
  const output = openSync(outputPath, 'w');
  const levels = new Levels(sampleRateHz);
  const lengths: number[] = [];
  try {
    for (const one of recordings) {
      let sampleCount = 0;
      await decodeVoice(tools, { ...one, sampleRateHz }, signal, (samples) => {
        sampleCount += samples.length;
        levels.take(samples);
        writeSync(output, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      });
      lengths.push(sampleCount / sampleRateHz);
    }
  } finally {
    closeSync(output);
  }
  return { lengths, envelope: envelopeOf(levels.decibels, SLICE_SECONDS) };
}

function decodeVoice(
  tools: Tools,
  { source, recording, sampleRateHz }: CheckedSource & Pick<SpeechOrder, 'sampleRateHz'>,
  signal: AbortSignal,
  take: (samples: Float32Array) => void,
): Promise<void> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const request = {
      ffmpeg: tools.programs.ffmpeg,
      file,
      channelCount: 1,
      sampleRateHz,
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
  readonly #sliceLength: number;
  #sum = 0;
  #count = 0;

  constructor(sampleRateHz: number) {
    this.#sliceLength = sampleRateHz * SLICE_SECONDS;
  }

  take(samples: Float32Array): void {
    for (const sample of samples) {
      this.#sum += sample * sample;
      if (++this.#count < this.#sliceLength) continue;
      this.decibels.push(10 * Math.log10(this.#sum / this.#count));
      this.#sum = this.#count = 0;
    }
  }
}

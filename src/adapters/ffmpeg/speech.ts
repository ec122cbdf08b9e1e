import { closeSync, openSync, writeSync } from 'node:fs';
import type { AudioControl, Speech, SpeechOrder } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import type { Tools } from './tools.ts';
import { decodeVoice } from './voice.ts';

const SLICE_SECONDS = 0.1;

/** The `speech` of the Audio port. */
export async function writeSpeech(
  tools: Tools,
  { recordings, outputPath, sampleRateHz }: SpeechOrder,
  control: AudioControl,
): Promise<Speech> {
  const output = openSync(outputPath, 'w');
  const levels = new Levels(sampleRateHz);
  const lengths: number[] = [];
  try {
    for (const one of recordings) {
      let sampleCount = 0;
      await decodeVoice(tools, { ...one, sampleRateHz }, control, (samples) => {
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

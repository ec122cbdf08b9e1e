import createRnnoise from '@echogarden/rnnoise-wasm';

/** Samples that RNNoise takes at once, at 48 kHz: 10 ms. What it gives is late by as much. */
const FRAME = 480;
/** It expects the range of 16-bit samples. */
const SCALE = 32_768;

/** Share of the sound as it was: what is taken away stays within about 20 dB. */
const DRY = 0.1;
const WET = (1 - DRY) / SCALE;

let module: ReturnType<typeof createRnnoise> | undefined;

/** RNNoise (Valin, 2018) over a mono sound at 48 kHz, its delay taken back, with a little of the sound as it was. */
export async function denoise(samples: Float32Array): Promise<Float32Array<ArrayBuffer>> {
  module ??= createRnnoise();
  const rnnoise = await module;
  const state = rnnoise._rnnoise_create(0);
  const place = rnnoise._malloc(FRAME * 4);
  const output = new Float32Array(samples.length);
  for (let start = 0; start < samples.length + FRAME; start += FRAME) {
    const room = rnnoise.HEAPF32.subarray(place / 4, place / 4 + FRAME);
    for (let at = 0; at < FRAME; at++) room[at] = (samples[start + at] ?? 0) * SCALE;
    rnnoise._rnnoise_process_frame(state, place, place);
    const heard = rnnoise.HEAPF32.subarray(place / 4, place / 4 + FRAME);
    for (let at = 0; at < FRAME; at++) {
      const target = start + at - FRAME;
      if (target >= 0 && target < output.length)
        output[target] = (heard[at] ?? 0) * WET + (samples[target] ?? 0) * DRY;
    }
  }
  rnnoise._free(place);
  rnnoise._rnnoise_destroy(state);
  return output;
}

/** Looks for words in windows of sound, one request at a time; its parent replaces it before its leaks count. */
import { open } from 'node:fs/promises';
import type { SearchWindow } from '../../speech/search.ts';
import { decodeWindow } from './decode-window.ts';
import { loadEngine, SAMPLE_RATE_HZ } from './engine.ts';

export type DecodingRequest = { readonly soundPath: string; readonly window: SearchWindow };

const BYTES_PER_SAMPLE = 4;
const engine = await loadEngine();

async function samplesOf({ soundPath, window }: DecodingRequest): Promise<Float32Array> {
  const first = Math.floor(window.startSeconds * SAMPLE_RATE_HZ);
  const count = Math.ceil(window.endSeconds * SAMPLE_RATE_HZ) - first;
  const file = await open(soundPath);
  try {
    const bytes = new Uint8Array(count * BYTES_PER_SAMPLE);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, first * BYTES_PER_SAMPLE);
    return new Float32Array(bytes.buffer, 0, Math.floor(bytesRead / BYTES_PER_SAMPLE));
  } finally {
    await file.close();
  }
}

process.on('message', (request: DecodingRequest) => {
  samplesOf(request)
    .then((samples) => decodeWindow(engine, request.window, samples))
    .then((answer) => process.send?.({ answer }))
    .catch((error: unknown) => process.send?.({ failure: String(error) }));
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });

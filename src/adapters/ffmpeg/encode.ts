import { Readable } from 'node:stream';
import { runFfmpeg } from './run.ts';

export type EncodeRequest = {
  readonly ffmpeg: string;
  /** Mono samples, 32-bit floats. */
  readonly samples: AsyncIterable<Float32Array>;
  readonly sampleRateHz: number;
  /** ffmpeg's output options: codec, rate, container. */
  readonly options: readonly string[];
  readonly outputPath: string;
  readonly signal: AbortSignal;
};

/** Encodes sound of our own making into a file, without any tag. */
export async function encode(request: EncodeRequest): Promise<void> {
  const { ffmpeg, samples, sampleRateHz, options, outputPath, signal } = request;
  const raw = ['-protocol_whitelist', 'pipe', '-f', 'f32le', '-ar', String(sampleRateHz), '-ac', '1'];
  await runFfmpeg({
    program: ffmpeg,
    inputs: [{ source: Readable.from(bytesOf(samples), { objectMode: false }), options: raw }],
    output: {
      target: outputPath,
      options: [...options, '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
    },
    signal,
  });
}

async function* bytesOf(samples: AsyncIterable<Float32Array>): AsyncGenerator<Buffer> {
  // It waits to be written while the next block takes its place.
  for await (const block of samples) yield Buffer.from(block.slice().buffer);
}

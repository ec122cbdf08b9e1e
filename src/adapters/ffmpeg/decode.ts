import { Writable } from 'node:stream';
import type { Block } from '../../sound/block.ts';
import type { Admitted } from './admission.ts';
import { guardedInput, LONGEST_SECONDS } from './containers.ts';
import { runFfmpeg } from './run.ts';

export type DecodeRequest = {
  readonly ffmpeg: string;
  readonly file: Admitted;
  readonly channelCount: 1 | 2;
  readonly sampleRateHz: number;
  readonly signal: AbortSignal;
  readonly reached?: (seconds: number) => void;
  /** Options for a file whose header cannot be trusted. */
  readonly recovery?: readonly string[];
};

/**
 * Decodes the first audio track of an admitted file, streamed block by block; stops a little after the longest length
 * taken. More than two channels are mixed to stereo by ffmpeg's matrix.
 */
export async function decode(
  request: DecodeRequest,
  take: (block: Block) => void,
): Promise<readonly string[]> {
  const { ffmpeg, file, channelCount, sampleRateHz, signal, reached, recovery = [] } = request;
  const { log } = await runFfmpeg({
    program: ffmpeg,
    inputs: [{ source: `file:${file.path}`, options: [...guardedInput(file.demuxer), ...recovery] }],
    output: {
      target: blocksFrom(channelCount, take),
      options: [
        ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1'],
        ...['-t', String(LONGEST_SECONDS + 2), '-ac', String(channelCount), '-ar', String(sampleRateHz)],
        ...['-f', 'f32le', '-c:a', 'pcm_f32le'],
      ],
    },
    signal,
    ...(reached === undefined ? {} : { reached }),
  });
  return log;
}

/** A stream of interleaved 32-bit floats, cut in blocks of whole frames. */
function blocksFrom(channelCount: number, take: (block: Block) => void): Writable {
  const frameBytes = 4 * channelCount;
  let rest: Buffer = Buffer.alloc(0);
  return new Writable({
    highWaterMark: 2 ** 20,
    write(chunk: Buffer, _encoding, done) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % frameBytes);
      rest = bytes.subarray(whole);
      if (whole > 0) take(deinterleave(bytes.subarray(0, whole), channelCount));
      done();
    },
  });
}

function deinterleave(bytes: Buffer, channelCount: number): Block {
  // Copied to its own memory: a view of floats must start on a multiple of 4 bytes.
  const samples = new Float32Array(new Uint8Array(bytes).buffer);
  if (channelCount === 1) return [samples];
  const frameCount = samples.length / channelCount;
  return Array.from({ length: channelCount }, (_, channel) => {
    const own = new Float32Array(frameCount);
    for (let frame = 0; frame < frameCount; frame++)
      own[frame] = samples[frame * channelCount + channel] ?? 0;
    return own;
  });
}

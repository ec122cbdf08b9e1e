import path from 'node:path';
import { type Readable, Writable } from 'node:stream';
import type { Block } from '../../sound/block.ts';
import { guardedInput, LONGEST_SECONDS } from './containers.ts';
import { type FfmpegJob, runFfmpeg } from './run.ts';

export type DecodeRequest = {
  readonly ffmpeg: string;
  readonly file: { readonly path: string; readonly demuxer: string };
  readonly channelCount: 1 | 2;
  readonly sampleRateHz: number;
  readonly signal: AbortSignal;
  readonly reached?: (seconds: number) => void;
  /** Options for a file whose header cannot be trusted. */
  readonly recovery?: readonly string[];
  /** ffmpeg's filters before the channels are mixed. Never text from outside. */
  readonly filters?: readonly string[];
  /** Where to stop, in seconds; the whole file without it. */
  readonly untilSeconds?: number;
};

export type Take = (block: Block) => void | Promise<void>;

/**
 * Decodes the first audio track of an admitted file, streamed block by block; stops a little after the longest length
 * taken. More channels than asked for are mixed by ffmpeg's matrix.
 *
 * @returns what ffmpeg said, line by line.
 */
export async function decode(request: DecodeRequest, take: Take): Promise<readonly string[]> {
  const { file, recovery = [], filters = [], untilSeconds = LONGEST_SECONDS + 2 } = request;
  return readSamples(request, take, {
    source: { source: `file:${file.path}`, options: [...guardedInput(file.demuxer), ...recovery] },
    confinedTo: path.dirname(file.path),
    options: [
      ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-t', String(untilSeconds), ...(filters.length > 0 ? ['-af', filters.join(',')] : [])],
    ],
  });
}

/** Decodes mono sound of our own making as it is written. */
export async function decodeOwn(
  request: Pick<DecodeRequest, 'ffmpeg' | 'sampleRateHz' | 'signal'> & {
    readonly bytes: Readable;
    readonly demuxer: 'mp3';
  },
  take: Take,
): Promise<void> {
  const { bytes, demuxer } = request;
  await readSamples({ ...request, channelCount: 1 }, take, {
    source: { source: bytes, options: ['-protocol_whitelist', 'pipe', '-f', demuxer] },
    options: ['-map', '0:a:0'],
  });
}

/** Brings raw mono samples of our own, 32-bit floats, to another rate. */
export async function resample(
  request: Pick<DecodeRequest, 'ffmpeg' | 'sampleRateHz' | 'signal' | 'reached'> & {
    readonly path: string;
    readonly fromHz: number;
  },
  take: Take,
): Promise<void> {
  const raw = ['-protocol_whitelist', 'file', '-f', 'f32le', '-ar', String(request.fromHz), '-ac', '1'];
  await readSamples({ ...request, channelCount: 1 }, take, {
    source: { source: `file:${request.path}`, options: raw },
    options: ['-map', '0:a:0'],
  });
}

type Reading = Pick<FfmpegJob, 'confinedTo'> & {
  readonly source: FfmpegJob['inputs'][number];
  readonly options: readonly string[];
};

async function readSamples(
  { ffmpeg, channelCount, sampleRateHz, signal, reached }: Omit<DecodeRequest, 'file'>,
  take: Take,
  { source, options, confinedTo }: Reading,
): Promise<readonly string[]> {
  const shape = [
    // Otherwise each packet of a codec is written apart, and read apart: seven times as many.
    '-flush_packets',
    '0',
    '-ac',
    String(channelCount),
    '-ar',
    String(sampleRateHz),
    '-f',
    'f32le',
    '-c:a',
    'pcm_f32le',
  ];
  const { log } = await runFfmpeg({
    program: ffmpeg,
    inputs: [source],
    output: { target: blocksFrom(channelCount, take), options: [...options, ...shape] },
    signal,
    ...(confinedTo === undefined ? {} : { confinedTo }),
    ...(reached === undefined ? {} : { reached }),
  });
  return log;
}

/** A stream of interleaved 32-bit floats, cut in blocks of whole frames. */
function blocksFrom(channelCount: number, take: Take): Writable {
  const frameBytes = 4 * channelCount;
  let rest: Buffer = Buffer.alloc(0);
  const consume = async (chunk: Buffer) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % frameBytes);
    rest = bytes.subarray(whole);
    if (whole > 0) await take(deinterleave(bytes.subarray(0, whole), channelCount));
  };
  return new Writable({
    highWaterMark: 2 ** 20,
    write: (chunk: Buffer, _encoding, done) => {
      consume(chunk).then(() => done(), done);
    },
  });
}

function deinterleave(bytes: Buffer, channelCount: number): Block {
  // A view of floats must start on a multiple of 4 bytes: what does not is copied. Chunks of a pipe are their reader's.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const samples = new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  if (channelCount === 1) return [samples];
  const frameCount = samples.length / channelCount;
  return Array.from({ length: channelCount }, (_, channel) => {
    const own = new Float32Array(frameCount);
    for (let frame = 0, at = channel; frame < frameCount; frame++, at += channelCount)
      own[frame] = samples[at] ?? 0;
    return own;
  });
}

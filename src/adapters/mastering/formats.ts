import type { Traces } from '../../sound/tracer.ts';
import { encode } from '../ffmpeg/encode.ts';
import { encodeMeasured, type MeasuringMeans } from './encode-measured.ts';
import { SAMPLE_RATE_HZ, type SampleStream } from './samples.ts';

/** A format that mastering writes. */
export type OutputFormat = {
  /** What reads it back. */
  readonly demuxer: 'mp3' | 'ogg' | 'wav';
  readonly sampleRateHz: number;
  /** What its encoder takes away, in dB. */
  readonly lossDb: number;
  /** How far under the true peak wanted the limiter must stay, since encoding raises peaks, in dB. */
  readonly marginDb: number;
  /** Writes it. Gives what the decoded file says, where that was measured on the way. */
  readonly write: (
    samples: SampleStream,
    outputPath: string,
    means: WritingMeans,
  ) => Promise<Traces | undefined>;
};

export type WritingMeans = MeasuringMeans;

const byFfmpeg =
  (options: readonly string[]): OutputFormat['write'] =>
  (samples, outputPath, { pool, programs, signal }) =>
    pool.beside(async () => {
      await encode({
        ...{ ffmpeg: programs.ffmpeg, samples: samples.blocks, sampleRateHz: SAMPLE_RATE_HZ },
        ...{ options, outputPath, signal },
      });
      return undefined;
    });

const lameOfFfmpeg = byFfmpeg([
  ...['-c:a', 'libmp3lame', '-b:a', '96k', '-id3v2_version', '0', '-write_id3v1', '0', '-f', 'mp3'],
]);

/** MP3 for podcasts: LAME in worker threads, or that of ffmpeg where these do not work. */
const mp3: OutputFormat = {
  demuxer: 'mp3',
  sampleRateHz: SAMPLE_RATE_HZ,
  lossDb: 0.45,
  marginDb: 0.6,
  write: encodeMeasured,
};

/** The same by ffmpeg alone, 2.6 times slower. */
export const mp3ByFfmpeg: OutputFormat = { ...mp3, write: lameOfFfmpeg };

/** Everything that mastering can write. */
export const OUTPUT_FORMATS = {
  mp3,
  /** The light version: Opus in Ogg, 32 kb/s. Its slowest search takes 2.5 times as long and is no nearer to the source. */
  opus: {
    demuxer: 'ogg',
    sampleRateHz: 48_000,
    lossDb: 0,
    marginDb: 1.5,
    write: byFfmpeg([
      ...['-c:a', 'libopus', '-b:a', '32k', '-application', 'audio', '-compression_level', '5'],
      ...['-ar', '48000', '-f', 'ogg'],
    ]),
  },
  /** For radio: 24 bits, 48 kHz. */
  wav: {
    demuxer: 'wav',
    sampleRateHz: 48_000,
    lossDb: 0,
    marginDb: 0.3,
    write: byFfmpeg(['-c:a', 'pcm_s24le', '-ar', '48000', '-f', 'wav']),
  },
} as const satisfies Record<string, OutputFormat>;

import { PassThrough } from 'node:stream';
import { Tracer, type Traces } from '../../sound/tracer.ts';
import { decodeOwn } from '../ffmpeg/decode.ts';
import type { Programs } from '../ffmpeg/programs.ts';
import { type EncodingMeans, encodeMp3 } from './encode-mp3.ts';
import { SAMPLE_RATE_HZ, type SampleStream } from './samples.ts';

/** Where encoding is done, what decodes, and what stops both. */
export type MeasuringMeans = EncodingMeans & { readonly programs: Programs };

/**
 * Encodes to MP3 and decodes what is written as it comes, so that it is known at the end; one after the other, each would
 * leave a processor with nothing to do.
 * @returns undefined when the file is not what was decoded: it is still to be measured.
 */
export async function encodeMeasured(
  samples: SampleStream,
  outputPath: string,
  means: MeasuringMeans,
): Promise<Traces | undefined> {
  const stop = new AbortController();
  const tracer = new Tracer(SAMPLE_RATE_HZ);
  const bytes = new PassThrough();
  const hearing = decodeOwn(
    {
      ...{ ffmpeg: means.programs.ffmpeg, bytes, demuxer: 'mp3', sampleRateHz: SAMPLE_RATE_HZ },
      signal: AbortSignal.any([means.signal, stop.signal]),
    },
    ([block]) => block && tracer.take(block),
  );
  // It is waited for below; it may fail before that.
  hearing.catch(() => undefined);
  try {
    const isAsForetold = await encodeMp3(samples, outputPath, means, (part) => void bytes.write(part));
    bytes.end();
    await hearing;
    return isAsForetold ? tracer.finish() : undefined;
  } catch (cause) {
    stop.abort(cause);
    await Promise.allSettled([hearing]);
    throw cause;
  }
}

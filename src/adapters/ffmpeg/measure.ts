import type { LoudnessReport } from '../../model/loudness.ts';
import { type FfmpegJob, runFfmpeg } from './run.ts';

/** What a measuring pass gave. */
export type Measured = {
  readonly loudness: LoudnessReport;
  /** Momentary loudness (400 ms) every 0.1 s, in LUFS; −Infinity where nothing sounds. */
  readonly momentaryLufs: readonly number[];
};

/** ffmpeg's `ebur128` in true-peak mode, at the end of a chain of filters. Its summary is rounded to 0.1. */
export async function measure(job: Omit<FfmpegJob, 'output'>, filters: readonly string[]): Promise<Measured> {
  const { log } = await runFfmpeg({
    ...job,
    output: {
      target: '-',
      options: [
        ...['-map', '0:a:0', '-vn', '-af', [...filters, 'ebur128=peak=true:framelog=info'].join(',')],
        ...['-f', 'null'],
      ],
    },
  });
  return readLog(log);
}

/** Reads what `ebur128` logs: a line each 0.1 s, then a summary. */
function readLog(log: readonly string[]): Measured {
  const frames = log.flatMap((line) => {
    const momentary = /Parsed_ebur128.* M:\s*(\S+)/.exec(line)?.[1];
    return momentary === undefined ? [] : [level(momentary)];
  });
  const summary = log.slice(log.findLastIndex((line) => line.includes('Summary:'))).join('\n');
  const integratedLufs = level(/I:\s*(\S+) LUFS/.exec(summary)?.[1]);
  return {
    loudness: {
      integratedLufs,
      integratedDualMonoLufs: integratedLufs + 10 * Math.log10(2),
      rangeLu: level(/LRA:\s*(\S+) LU/.exec(summary)?.[1]),
      truePeakDbtp: level(/Peak:\s*(\S+) dBFS/.exec(summary)?.[1]),
    },
    momentaryLufs: frames,
  };
}

function level(text: string | undefined): number {
  if (text === undefined) throw new Error('ebur128 printed no measure');
  if (text === '-inf' || text === 'nan') return Number.NEGATIVE_INFINITY;
  return Number(text);
}

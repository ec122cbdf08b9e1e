import type { LoudnessReport } from '../../model/loudness.ts';
import type { AudioControl } from '../../ports/audio.ts';
import type { ClipSoundOrder } from '../../ports/video.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { measure } from '../ffmpeg/measure.ts';
import { type FfmpegJob, runFfmpeg } from '../ffmpeg/run.ts';

/** What the networks play at, and what their own encoding leaves whole. */
const TARGET = { integratedLufs: -14, truePeakDbtp: -1.5 };
const TOLERANCE_LU = 0.2;
const TRIES = 5;
const SAMPLE_RATE_HZ = 48_000;
/** So short that no word is touched, long enough that no click is heard. */
const FADE_SECONDS = 0.08;

/** The `sound` of the Video port: encode, measure the decoded result, redo only if it is off. */
export async function clipSound(
  ffmpeg: string,
  order: ClipSoundOrder,
  { signal }: AudioControl,
): Promise<LoudnessReport> {
  const job = { program: ffmpeg, inputs: [stretch(order)], signal };
  const before = await measure(job, [STEREO]);
  let gainDb = TARGET.integratedLufs - before.loudness.integratedLufs;
  let ceilingDbtp = TARGET.truePeakDbtp - 0.8;
  for (let tried = 1; ; tried += 1) {
    await encode(job, order, filters(order, gainDb, ceilingDbtp));
    const { loudness } = await measure({ ...job, inputs: [written(order)] }, []);
    const offLu = TARGET.integratedLufs - loudness.integratedLufs;
    const overDb = loudness.truePeakDbtp - TARGET.truePeakDbtp;
    if ((Math.abs(offLu) <= TOLERANCE_LU && overDb <= 0) || tried === TRIES) return loudness;
    gainDb += offLu;
    if (overDb > 0) ceilingDbtp -= overDb + 0.2;
  }
}

const stretch = ({ mp3Path, startSeconds, endSeconds }: ClipSoundOrder) => ({
  source: `file:${mp3Path}`,
  options: [
    ...guardedInput('mp3'),
    ...['-ss', startSeconds.toFixed(3), '-t', (endSeconds - startSeconds).toFixed(3)],
  ],
});

const written = ({ outputPath }: ClipSoundOrder) => ({
  source: `file:${outputPath}`,
  options: guardedInput('mov'),
});

/** Mono on both sides: a plain conversion would lower it by 3 dB. */
const STEREO = `aresample=${SAMPLE_RATE_HZ},pan=stereo|c0=c0|c1=c0`;

function filters(order: ClipSoundOrder, gainDb: number, ceilingDbtp: number): readonly string[] {
  const seconds = order.endSeconds - order.startSeconds;
  const limit = (10 ** (ceilingDbtp / 20)).toFixed(4);
  return [
    `volume=${gainDb.toFixed(2)}dB:precision=float`,
    // The limiter sees samples only: at four times the rate they are close to the true peaks.
    `aresample=${SAMPLE_RATE_HZ * 4}`,
    `alimiter=level=0:limit=${limit}:attack=5:release=80`,
    STEREO,
    `afade=t=in:d=${FADE_SECONDS}`,
    `afade=t=out:st=${(seconds - FADE_SECONDS).toFixed(3)}:d=${FADE_SECONDS}`,
    `apad=pad_len=${Math.round(order.silenceSeconds * SAMPLE_RATE_HZ)}`,
  ];
}

function encode(job: Omit<FfmpegJob, 'output'>, order: ClipSoundOrder, chain: readonly string[]) {
  return runFfmpeg({
    ...job,
    output: {
      target: order.outputPath,
      options: [
        ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1', '-af', chain.join(',')],
        ...['-c:a', 'aac', '-b:a', '128k', '-flags:a', '+bitexact', '-fflags', '+bitexact'],
        // Without an edit list the encoder's first 21 ms stay: picture and sound then both start at 0.
        ...['-use_editlist', '0', '-f', 'mp4'],
      ],
    },
  });
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { SourceCleaning } from '../../model/sound.ts';
import { editedMap, type TimeMap } from '../../model/time-map.ts';
import type { AudioControl, CheckedSource, MasteringOrder } from '../../ports/audio.ts';
import { type Coefficients, highpass, notch } from '../../sound/biquad.ts';
import type { Traces } from '../../sound/tracer.ts';
import { requireRoom } from '../disk/disk-problem.ts';
import { type Admitted, withAdmitted } from '../ffmpeg/admission.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { voiceListening } from '../ffmpeg/voice.ts';
import type { Heard, Piece, Take } from '../threads/work.ts';
import { denoiseFile } from './denoise.ts';
import { PcmFile } from './pcm-file.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { sampleEdit } from './source-edit.ts';

/** The voice as it will be levelled: mono at 44.1 kHz, edited, joined, cleaned where the plan says so. */
export type Prepared = {
  readonly pcm: PcmFile;
  readonly track: Float64Array;
  /** Highest sample of each 20 ms. */
  readonly peaks: Float64Array;
  /** Of the recording as edited, before anything else was done to it. */
  readonly before: Traces;
  /** The whole of the sources, as edited. */
  readonly map: TimeMap;
};

const DENOISING_RATE_HZ = 48_000;
const NOTCH_QUALITY = 25;

/** All outputs of one recording together. */
const OUTPUT_BYTES_PER_SECOND = 30_000;

/** What the files of a mastering weigh while it lasts: a float a sample, and what is cleaned stands there twice. */
function neededBytes({ sources, plan }: MasteringOrder): number {
  const noisy = sources.map(({ recording }, file) =>
    plan.cleanings[file]?.denoise ? recording.durationSeconds * DENOISING_RATE_HZ * 4 : 0,
  );
  const seconds = secondsOf(sources);
  const clean = noisy.reduce((sum, bytes) => sum + bytes, 0);
  return seconds * (SAMPLE_RATE_HZ * 4 + OUTPUT_BYTES_PER_SECOND) + clean + Math.max(...noisy);
}

const secondsOf = (sources: readonly CheckedSource[]) =>
  sources.reduce((sum, { recording }) => sum + recording.durationSeconds, 0);

/**
 * Decodes each source once, does to it what people and the plan say, and joins them. `pcm` is to be closed.
 * @throws Problem `disk-full`, before minutes of work rather than after.
 */
export async function prepare(
  tools: Tools,
  order: MasteringOrder,
  folder: string,
  { signal, progress }: AudioControl,
): Promise<Prepared> {
  const { ffmpeg } = tools.programs;
  const joined = path.join(folder, 'prepared.f32');
  await requireRoom(folder, neededBytes(order));
  const { heard, track, peaks, sampleCount } = await withAllAdmitted(tools, order.sources, async (files) => {
    const pieces: Piece[] = [];
    for (const [file, admitted] of files.entries())
      pieces.push(await pieceOf(tools, order, { file, admitted, folder }, signal));
    const { sources, edit } = order;
    const reached = (seconds: number) => progress(0.4 * Math.min(1, seconds / secondsOf(order.sources)));
    return tools.pool.do('join', { pieces, edit, sources, ffmpeg, path: joined }, { signal, reached });
  });
  const lengths = heard.map(({ seconds }) => seconds);
  const pcm = PcmFile.open(joined, sampleCount);
  return { pcm, track, peaks, before: togetherOf(heard), map: editedMap(lengths, order.edit) };
}

/** Lets all sources in for the time of one piece of work, in their order. */
function withAllAdmitted<Result>(
  tools: Tools,
  [next, ...others]: readonly CheckedSource[],
  work: (files: readonly Admitted[]) => Promise<Result>,
): Promise<Result> {
  if (next === undefined) return work([]);
  return withAdmitted(next.source, tools.workFolder, (file) =>
    withAllAdmitted(tools, others, (rest) => work([file, ...rest])),
  );
}

/** One source to be prepared, and a folder for what is made of it on the way. */
type Preparation = { readonly file: number; readonly admitted: Admitted; readonly folder: string };

/** A source as it is to be joined: what noise is taken out of first is in a file of its own. */
async function pieceOf(
  tools: Tools,
  order: MasteringOrder,
  { file, admitted, folder }: Preparation,
  signal: AbortSignal,
): Promise<Piece> {
  const cleaning = order.plan.cleanings[file] ?? { notchesHz: [], denoise: false };
  const sampleRateHz = cleaning.denoise ? DENOISING_RATE_HZ : SAMPLE_RATE_HZ;
  const { recording } = order.sources[file] ?? order.sources[0];
  const take: Take = {
    listening: await voiceListening(tools, { file: admitted, recording, sampleRateHz }),
    edit: sampleEdit(order, file, sampleRateHz),
    filters: filtersOf(cleaning, sampleRateHz),
  };
  if (!cleaning.denoise) return { kind: 'take', take };
  const noisy = path.join(folder, `noisy-${file}.f32`);
  const clean = path.join(folder, `clean-${file}.f32`);
  const heard = await tools.pool.do('take', { take, path: noisy }, { signal });
  await denoiseFile(tools.pool, { noisy, clean }, signal);
  // Three hours weigh 2 GB.
  await rm(noisy);
  return { kind: 'taken', heard, path: clean, fromHz: sampleRateHz };
}

/** One after the other, each in whole frames. */
function togetherOf(heard: readonly Heard[]): Traces {
  const track = new Float64Array(heard.reduce((sum, one) => sum + one.track.length, 0));
  let place = 0;
  for (const one of heard) {
    track.set(one.track, place);
    place += one.track.length;
  }
  return { track, truePeakDbtp: Math.max(...heard.map(({ truePeakDbtp }) => truePeakDbtp)) };
}

function filtersOf({ highpassHz, notchesHz }: SourceCleaning, sampleRateHz: number): Coefficients[] {
  const low = highpassHz === undefined ? [] : [highpass(sampleRateHz, highpassHz)];
  return [...low, ...notchesHz.map((hz) => notch(sampleRateHz, hz, NOTCH_QUALITY))];
}

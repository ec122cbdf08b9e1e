import path from 'node:path';
import { editedMap, type TimeMap } from '../../model/time-map.ts';
import type { AudioControl, CheckedSource, MasteringOrder } from '../../ports/audio.ts';
import type { Traces } from '../../sound/tracer.ts';
import { requireRoom } from '../disk/disk-problem.ts';
import { type Admitted, withAdmitted } from '../ffmpeg/admission.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import type { DecodedVoice, Heard, Piece, Work } from '../threads/work.ts';
import { PcmFile } from './pcm-file.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { DENOISING_RATE_HZ, pieceOf } from './source-pieces.ts';

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
 * Reads each source once, does to it what people and the plan say, and joins them. `pcm` is to be closed.
 * @throws Problem `disk-full`, before minutes of work rather than after.
 */
export async function prepare(
  tools: Tools,
  order: MasteringOrder,
  folder: string,
  control: AudioControl,
): Promise<Prepared> {
  await requireRoomFor(tools, order, folder);
  const { heard, track, peaks, sampleCount, path } = await withAllAdmitted(tools, order.sources, (files) =>
    joined(tools, order, { files, folder }, control),
  );
  const lengths = heard.map(({ seconds }) => seconds);
  const pcm = PcmFile.open(path, sampleCount);
  return { pcm, track, peaks, before: togetherOf(heard), map: editedMap(lengths, order.edit) };
}

/** What checks decoded is given up for it: it can be decoded again. */
async function requireRoomFor({ voices }: Tools, order: MasteringOrder, folder: string): Promise<void> {
  const bytes = neededBytes(order);
  await requireRoom(folder, bytes).catch(async () => {
    await voices.dropAll();
    await requireRoom(folder, bytes);
  });
}

type Joined = Work['join']['output'] & { readonly path: string };

async function joined(
  tools: Tools,
  order: MasteringOrder,
  { files, folder }: { readonly files: readonly Admitted[]; readonly folder: string },
  { signal, progress }: AudioControl,
): Promise<Joined> {
  const voices: (DecodedVoice | undefined)[] = [];
  for (const { identity } of files) voices.push(await tools.voices.claim(identity, folder));
  const pieces: Piece[] = [];
  for (const [file, admitted] of files.entries()) {
    const preparation = { file, admitted, voice: voices[file], folder };
    pieces.push(await pieceOf(tools, order, preparation, signal));
  }
  const untouched = asDecoded(pieces, voices);
  if (untouched !== undefined) return untouched;
  const { sources, edit } = order;
  const output = path.join(folder, 'prepared.f32');
  const reached = (seconds: number) => progress(0.4 * Math.min(1, seconds / secondsOf(sources)));
  const control = { signal, reached };
  return { ...(await tools.pool.do('join', { pieces, edit, sources, path: output }, control)), path: output };
}

/** The one voice there is, when nothing is to be done to it that would give other samples. */
function asDecoded(
  [piece, ...others]: readonly Piece[],
  [voice]: readonly (DecodedVoice | undefined)[],
): Joined | undefined {
  if (others.length > 0 || voice?.sampleRateHz !== SAMPLE_RATE_HZ || piece?.kind !== 'take') return undefined;
  const { edit, filters } = piece.take;
  if (filters.length + edit.removed.length + edit.masked.length > 0) return undefined;
  const { path, sampleCount, track, peaks, truePeakDbtp } = voice;
  const seconds = sampleCount / SAMPLE_RATE_HZ;
  return { path, sampleCount, track, peaks, heard: [{ track, truePeakDbtp, seconds }] };
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

import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { SourceCleaning } from '../../model/sound.ts';
import type { MasteringOrder } from '../../ports/audio.ts';
import { type Coefficients, highpass, notch } from '../../sound/biquad.ts';
import type { Admitted } from '../ffmpeg/admission.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { voiceListening } from '../ffmpeg/voice.ts';
import type { DecodedVoice, Piece, Reading, Take } from '../threads/work.ts';
import { denoiseFile } from './denoise.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { sampleEdit } from './source-edit.ts';

export const DENOISING_RATE_HZ = 48_000;
const NOTCH_QUALITY = 25;

/** One source to be prepared, and a folder for what is made of it on the way. */
type Preparation = {
  readonly file: number;
  readonly admitted: Admitted;
  /** Its voice, where a check has just decoded it. */
  readonly voice: DecodedVoice | undefined;
  readonly folder: string;
};

/** A source as it is to be joined: what noise is taken out of first is in a file of its own. */
export async function pieceOf(
  tools: Tools,
  order: MasteringOrder,
  preparation: Preparation,
  signal: AbortSignal,
): Promise<Piece> {
  const { file, folder } = preparation;
  const cleaning = order.plan.cleanings[file] ?? { notchesHz: [], denoise: false };
  const sampleRateHz = cleaning.denoise ? DENOISING_RATE_HZ : SAMPLE_RATE_HZ;
  const take: Take = {
    reading: await readingOf(tools, order, preparation, sampleRateHz),
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
  const { ffmpeg } = tools.programs;
  const reading = { ...{ ffmpeg, path: clean }, fromHz: sampleRateHz, sampleRateHz: SAMPLE_RATE_HZ };
  return { kind: 'taken', heard, reading: { kind: 'reread', ...reading } };
}

async function readingOf(
  tools: Tools,
  { sources }: MasteringOrder,
  { file, admitted, voice }: Preparation,
  sampleRateHz: number,
): Promise<Reading> {
  const { ffmpeg } = tools.programs;
  if (voice !== undefined)
    return { kind: 'reread', ffmpeg, path: voice.path, fromHz: voice.sampleRateHz, sampleRateHz };
  const { recording } = sources[file] ?? sources[0];
  return { kind: 'decode', ...(await voiceListening(tools, { file: admitted, recording, sampleRateHz })) };
}

function filtersOf({ highpassHz, notchesHz }: SourceCleaning, sampleRateHz: number): Coefficients[] {
  const low = highpassHz === undefined ? [] : [highpass(sampleRateHz, highpassHz)];
  return [...low, ...notchesHz.map((hz) => notch(sampleRateHz, hz, NOTCH_QUALITY))];
}

import { rm } from 'node:fs/promises';
import { Biquad } from '../../sound/biquad.ts';
import { EnergyTracker } from '../../sound/energy-track.ts';
import { SampleEditor } from '../../sound/sample-editor.ts';
import { TruePeakMeter } from '../../sound/true-peak.ts';
import type { Heard, Piece, Take, Work, WorkControl } from '../threads/work.ts';
import { PcmFile } from './pcm-file.ts';
import { PreparedSound } from './prepared-sound.ts';
import { readVoice } from './reading.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { maskTone, PREPARED_TONE_LUFS } from './source-edit.ts';

/** Reads a source, edits and filters it, into a file of its samples. */
export async function takeSource(
  { take, path }: Work['take']['input'],
  control: WorkControl,
): Promise<Heard> {
  const file = PcmFile.create(path);
  try {
    const energy = new EnergyTracker(take.reading.sampleRateHz);
    const heard = await taken(take, control, { energy, give: (samples) => file.append(samples) });
    return { ...heard, track: energy.finish() };
  } finally {
    file.close();
  }
}

/** Joins sources into one file of their samples, masks covered, and measures it on its way. */
export async function joinPieces(
  { pieces, edit, sources, path }: Work['join']['input'],
  { signal, reached = () => {} }: WorkControl,
): Promise<Work['join']['output']> {
  const result = PreparedSound.create(path);
  try {
    const heard: Heard[] = [];
    let passedSeconds = 0;
    for (const [file, piece] of pieces.entries()) {
      const levels = { levelLufs: PREPARED_TONE_LUFS, rateHz: SAMPLE_RATE_HZ };
      result.startSource(maskTone({ sources, edit }, file, levels));
      const before = passedSeconds;
      const control = { signal, reached: (seconds: number) => reached(before + seconds) };
      const isMasked = edit.masked.some((span) => span.file === file);
      heard.push(await joinPiece(piece, result, { isMasked, control }));
      passedSeconds += sources[file]?.recording.durationSeconds ?? 0;
    }
    return { heard, ...result.finish() };
  } finally {
    result.close();
  }
}

type Joining = { readonly isMasked: boolean; readonly control: WorkControl };

async function joinPiece(
  piece: Piece,
  result: PreparedSound,
  { isMasked, control }: Joining,
): Promise<Heard> {
  if (piece.kind === 'taken') {
    await readVoice(piece.reading, control, (samples) => result.take(samples));
    await rm(piece.reading.path);
    return piece.heard;
  }
  // What is neither filtered nor masked is measured once, as it is joined.
  const isPlain = piece.take.filters.length === 0 && !isMasked;
  const energy = isPlain ? undefined : new EnergyTracker(SAMPLE_RATE_HZ);
  const heard = await taken(piece.take, control, {
    ...(energy && { energy }),
    give: (samples) => result.take(samples),
  });
  return { ...heard, track: energy?.finish() ?? result.sourceTrack() };
}

type Taking = { readonly energy?: EnergyTracker; readonly give: (samples: Float32Array) => void };

/** Reads, edits, measures, filters and gives a source. */
async function taken(
  { reading, edit, filters }: Take,
  control: WorkControl,
  { energy, give }: Taking,
): Promise<Omit<Heard, 'track'>> {
  const truePeak = new TruePeakMeter();
  const editor = new SampleEditor(edit, reading.sampleRateHz);
  const chain = filters.map((coefficients) => new Biquad(coefficients));
  await readVoice(reading, control, (samples) => {
    const edited = editor.take(samples);
    energy?.take(edited);
    truePeak.take(edited);
    for (const filter of chain) filter.process(edited, edited);
    give(edited);
  });
  return { truePeakDbtp: truePeak.finish(), seconds: editor.place / reading.sampleRateHz };
}

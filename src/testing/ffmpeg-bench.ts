import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../adapters/mastering/audio.ts';
import type { Recording, SourceFile } from '../model/recording.ts';
import type { SoundSwitches } from '../model/sound.ts';
import type {
  Audio,
  AudioControl,
  CheckedSources,
  Mastered,
  MasteringOrder,
  OutputFormatName,
} from '../ports/audio.ts';
import { planFor } from '../sound/plan.ts';

/** A folder and the real Audio adapter, for tests on generated sound. */
export type FfmpegBench = {
  readonly folder: string;
  readonly audio: Audio;
  readonly check: (file: string) => Promise<Recording>;
  /** Checks, then masters to −16 LUFS and −1 dBTP, at `outputPath`, as the preset `natural` decides. */
  readonly master: (file: string, outputPath: string, format?: OutputFormatName) => Promise<Mastered>;
  readonly close: () => void;
};

/** Control that nothing stops and nobody listens to. */
export const FREE: AudioControl = { signal: new AbortController().signal, progress: () => {} };

/** Opens a bench in a temporary folder. */
export async function openFfmpegBench(): Promise<FfmpegBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-sound-'));
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  const check = (file: string) => audio.check(sourceAt(file), FREE);
  const master: FfmpegBench['master'] = async (file, outputPath, format = 'mp3') => {
    const target = { integratedLufs: -16, truePeakDbtp: -1 };
    const outputs = [{ format, target, outputPath }] as const;
    return audio.master(orderFor([{ source: sourceAt(file), recording: await check(file) }], outputs), FREE);
  };
  return { folder, audio, check, master, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Mastering as the preset `natural` decides, with nothing edited. */
export function orderFor(
  sources: CheckedSources,
  outputs: MasteringOrder['outputs'],
  switches: SoundSwitches = {},
): MasteringOrder {
  const [first, ...others] = sources;
  const recordings = [first.recording, ...others.map(({ recording }) => recording)] as const;
  return {
    sources,
    edit: { removed: [], masked: [] },
    plan: planFor(recordings, 'natural', switches),
    outputs,
  };
}

/** A file as a sweep would describe it. */
export function sourceAt(file: string): SourceFile {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { path: file, name: path.basename(file), digest: '0'.repeat(64), bytes };
}

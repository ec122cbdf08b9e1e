import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { orderFor } from '../../src/testing/ffmpeg-bench.ts';
import { makeSound, makeSpeech, PHONE_FORMATS, type SoundFormat } from '../fixtures/sounds.ts';

const SECONDS = 30;
const TARGET = { integratedLufs: -16, truePeakDbtp: -1 };
const CONTROL = { signal: new AbortController().signal, progress: () => {} };

/** Prints, for every format we take, what mastering makes of the same 30 s: loudness, true peak, length. */
export async function measureFormats(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-formats-'));
  try {
    const speech = await makeSpeech(folder, SECONDS);
    const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
    console.log('format | LUFS before | LUFS after | dBTP after | length difference, ms');
    for (const format of PHONE_FORMATS) {
      const source = sourceOf(await makeSound(folder, speech, format), format);
      const recording = await audio.check(source, CONTROL);
      const outputPath = path.join(folder, 'mastered.mp3');
      const outputs = [{ format: 'mp3', target: TARGET, outputPath }] as const;
      const { report, durationSeconds } = await audio.master(
        orderFor([{ source, recording }], outputs),
        CONTROL,
      );
      const { before, after } = report;
      const differenceMs = Math.round((durationSeconds - SECONDS) * 1000);
      const figures = [before.integratedLufs, after.integratedLufs, after.truePeakDbtp];
      console.log([format.file, ...figures.map((value) => value.toFixed(1)), differenceMs].join(' | '));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sourceOf = (file: string, format: SoundFormat) => ({
  path: file,
  name: format.file,
  digest: '0'.repeat(64),
  bytes: 0,
});

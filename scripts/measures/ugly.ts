import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from '../../src/adapters/ffmpeg/measure.ts';
import { findPrograms } from '../../src/adapters/ffmpeg/programs.ts';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { soundStory } from '../../src/journey/sound/sound-story.ts';
import { Problem } from '../../src/model/problem.ts';
import type { Audio, OutputFormatName } from '../../src/ports/audio.ts';
import { orderFor } from '../../src/testing/ffmpeg-bench.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';
import { UGLY_SOUNDS, type UglySound } from '../fixtures/ugly-sounds.ts';

const SIGNAL = new AbortController().signal;
const CONTROL = { signal: SIGNAL, progress: () => {} };
const TARGETS: Readonly<Record<OutputFormatName, number>> = { mp3: -16, opus: -16, wav: -23 };
const FORMATS = ['mp3', 'opus', 'wav'] as const;

type Bench = {
  readonly folder: string;
  readonly voice: string;
  readonly audio: Audio;
  readonly ffmpeg: string;
};

/**
 * Prints what becomes of more than forty ugly recordings, each output read back by ffmpeg's own meter: not ours.
 *
 * @param samples a folder with `demonstration.flac`; a generated sound otherwise.
 */
export async function measureUgly(samples: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-ugly-'));
  try {
    const voice = path.join(folder, 'voice.wav');
    const demonstration = samples === undefined ? undefined : path.join(samples, 'demonstration.flac');
    const source =
      demonstration === undefined ? ['-f', 'lavfi', '-i', speechLike(16)] : ['-i', demonstration];
    await generate([...source, '-t', '16', '-ac', '1', '-ar', '44100', voice]);
    const { ffmpeg } = await findPrograms(process.env);
    const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
    console.log('recording | MP3 LUFS, dBTP | Opus | WAV | verdict | what was said');
    const verdicts = [];
    for (const ugly of UGLY_SOUNDS) verdicts.push(await judge(ugly, { folder, voice, audio, ffmpeg }));
    console.log(`${verdicts.filter(Boolean).length} of ${verdicts.length} as they must be`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(ugly: UglySound, bench: Bench): Promise<boolean> {
  const target = path.join(bench.folder, ugly.name);
  await ugly.make({ voice: bench.voice, folder: bench.folder, target });
  try {
    const { figures, isRight, said } = await mastered(target, bench);
    const verdict = isRight && ugly.refusal === undefined;
    console.log([ugly.name, ...figures, verdict ? 'right' : 'WRONG', said].join(' | '));
    return verdict;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const verdict = ugly.refusal?.test(error.code) ?? false;
    console.log([ugly.name, '', '', '', verdict ? 'right' : 'WRONG', error.message].join(' | '));
    return verdict;
  }
}

async function mastered(file: string, { audio, folder, ffmpeg }: Bench) {
  const source = {
    path: file,
    name: path.basename(file),
    digest: '0'.repeat(64),
    bytes: statSync(file).size,
  };
  const recording = await audio.check(source, CONTROL);
  const [mp3, opus, wav] = FORMATS.map((format) => ({
    format,
    target: { integratedLufs: TARGETS[format], truePeakDbtp: -1 },
    outputPath: path.join(folder, `output.${format}`),
  }));
  if (mp3 === undefined || opus === undefined || wav === undefined) throw new Error('expected three formats');
  const { report } = await audio.master(orderFor([{ source, recording }], [mp3, opus, wav]), CONTROL);
  const read = [];
  for (const { format, outputPath } of [mp3, opus, wav]) {
    const inputs = [{ source: outputPath, options: ['-f', format === 'opus' ? 'ogg' : format] }];
    const { loudness } = await measure({ program: ffmpeg, inputs, signal: SIGNAL }, []);
    read.push({ ...loudness, wanted: TARGETS[format] });
  }
  const { decisions, warnings } = soundStory(report);
  return {
    figures: read.map(({ integratedLufs, truePeakDbtp }) => `${integratedLufs}, ${truePeakDbtp}`),
    isRight: read.every(
      ({ integratedLufs, truePeakDbtp, wanted }) =>
        Math.abs(integratedLufs - wanted) < 0.35 && truePeakDbtp <= -1,
    ),
    said: [...decisions, ...warnings].join(' '),
  };
}

import { availableParallelism } from 'node:os';
import type { Audio } from '../../ports/audio.ts';
import { NOTICE_SECONDS, noticeTone } from '../../sound/notice-tone.ts';
import { checkRecording } from '../ffmpeg/check.ts';
import { KeptVoices } from '../ffmpeg/kept-voices.ts';
import { looksWhole } from '../ffmpeg/looks-whole.ts';
import { findPrograms } from '../ffmpeg/programs.ts';
import { writeSpeech } from '../ffmpeg/speech.ts';
import { openPool } from '../threads/pool.ts';
import { compare } from './compare.ts';
import { encodeMp3 } from './encode-mp3.ts';
import { writeExcerpt } from './excerpt.ts';
import { masterRecording } from './master.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

export type AudioSettings = {
  /** Where FFMPEG_PATH and FFPROBE_PATH are looked for. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of a folder for scratch files, best on the volume of the recordings; made when needed. */
  readonly workFolder: string;
  /** How many threads compute at once, over all testimonies; the machine's processors by default. */
  readonly threadCount?: number;
};

async function* blocksOf(samples: Float32Array) {
  yield samples;
}

/** Raised when the same source would be checked or mastered otherwise by the same ffmpeg. */
const REVISION = 7;

/**
 * Sound by ffmpeg (the bundled one, or that of FFMPEG_PATH) and our own mastering in worker threads.
 * @throws Problem `sound-engine-missing`.
 */
export async function createAudio(settings: AudioSettings): Promise<Audio> {
  const { environment, workFolder, threadCount = availableParallelism() } = settings;
  const programs = await findPrograms(environment);
  const tools = { programs, workFolder, pool: openPool(threadCount), voices: new KeptVoices(workFolder) };
  return {
    toolVersion: `passe-parole ${REVISION}; ${programs.version}`,
    looksWhole: (source) => looksWhole(source, workFolder),
    check: (source, control) => checkRecording(tools, source, control),
    master: (order, control) => masterRecording(tools, order, control),
    excerpt: (order, control) => writeExcerpt(tools, order, control),
    notice: async (outputPath, { signal }) => {
      const tone = noticeTone(SAMPLE_RATE_HZ);
      const samples = { blocks: blocksOf(tone), sampleCount: tone.length };
      await encodeMp3(samples, outputPath, { pool: tools.pool, signal });
      return NOTICE_SECONDS;
    },
    compare: (order, control) => compare(tools, order, control),
    speech: (order, control) => writeSpeech(tools, order, control),
  };
}

import type { Audio } from '../../ports/audio.ts';
import { checkRecording } from './check.ts';
import { masterRecording } from './master.ts';
import { findPrograms } from './programs.ts';

export type AudioSettings = {
  /** Where FFMPEG_PATH and FFPROBE_PATH are looked for. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of a folder for scratch files, best on the volume of the recordings; made when needed. */
  readonly workFolder: string;
};

/** Raised when the same source would be checked or mastered otherwise by the same ffmpeg. */
const REVISION = 1;

/**
 * Sound by ffmpeg: the bundled one, or that of FFMPEG_PATH.
 * @throws Problem `sound-engine-missing`.
 */
export async function createAudio({ environment, workFolder }: AudioSettings): Promise<Audio> {
  const programs = await findPrograms(environment);
  const tools = { programs, workFolder };
  return {
    toolVersion: `passe-parole ${REVISION}; ${programs.version}`,
    check: (source, control) => checkRecording(tools, source, control),
    master: (order, control) => masterRecording(tools, order, control),
  };
}

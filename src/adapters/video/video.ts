import type { Video } from '../../ports/video.ts';
import { findPrograms } from '../ffmpeg/programs.ts';
import { clipSound } from './clip-sound.ts';
import { film } from './film.ts';
import { inspect } from './inspect.ts';

/**
 * Videos painted here and encoded by ffmpeg: the bundled one, or that of FFMPEG_PATH.
 * @throws Problem `sound-engine-missing`.
 */
export async function createVideo(environment: Readonly<Record<string, string | undefined>>): Promise<Video> {
  const programs = await findPrograms(environment);
  return {
    sound: (order, control) => clipSound(programs.ffmpeg, order, control),
    film: (order, control) => film(programs.ffmpeg, order, control),
    inspect: (path, scene, control) => inspect(programs, path, scene, control),
  };
}

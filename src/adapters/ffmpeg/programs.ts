import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Problem } from '../../model/problem.ts';

/** Where ffmpeg and ffprobe are, and which ones they are. */
export type Programs = {
  /** Absolute path, or a name found in PATH. */
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** What each one says of itself, `ffmpeg version 4.1; ffprobe version 4.4`. */
  readonly version: string;
  /** Last year of ffmpeg's own copyright line: about when it was built. */
  readonly copyrightYear?: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the bundled programs, or those that FFMPEG_PATH and FFPROBE_PATH name, and asks their version.
 * @throws Problem `sound-engine-missing` when one does not start, even after being made executable.
 */
export async function findPrograms(environment: Environment): Promise<Programs> {
  const ffmpeg = environment['FFMPEG_PATH'] ?? (await bundled('ffmpeg'));
  const ffprobe = environment['FFPROBE_PATH'] ?? (await bundled('ffprobe'));
  const [ffmpegSays, ffprobeSays] = await Promise.all([bannerOf(ffmpeg), bannerOf(ffprobe)]);
  const copyrightYear = Number(ffmpegSays.match(/Copyright \(c\) \d+-(\d{4})/)?.[1]);
  return {
    ffmpeg,
    ffprobe,
    version: `${versionIn(ffmpegSays)}; ${versionIn(ffprobeSays)}`,
    ...(Number.isInteger(copyrightYear) && { copyrightYear }),
  };
}

/** The installers name the binary for this machine, and throw when there is none. */
const INSTALLERS = {
  ffmpeg: () => import('@ffmpeg-installer/ffmpeg'),
  ffprobe: () => import('@ffprobe-installer/ffprobe'),
};

async function bundled(program: 'ffmpeg' | 'ffprobe'): Promise<string> {
  const { path } = await INSTALLERS[program]().catch((cause: unknown) => {
    throw new Problem('sound-engine-missing', { program }, { cause });
  });
  await access(path, constants.X_OK).catch(() => makeExecutable(program, path));
  return path;
}

/** Packages installed with their install scripts skipped leave the binaries without the right to run. */
async function makeExecutable(program: string, path: string): Promise<void> {
  await chmod(path, 0o755).catch((cause: unknown) => {
    throw new Problem('sound-engine-missing', { program }, { cause });
  });
}

const versionIn = (banner: string) => banner.split(' ', 3).join(' ');

async function bannerOf(program: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-version'], { timeout: 20_000 });
    return stdout;
  } catch (cause) {
    throw new Problem('sound-engine-missing', { program }, { cause });
  }
}

import { type ExecFileException, execFile } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { Problem } from '../../model/problem.ts';
import type { Admitted } from './admission.ts';
import { adopt } from './children.ts';
import { confined } from './confinement.ts';
import { guardedProbe } from './containers.ts';
import { ProgramNotStarted } from './run.ts';

/** What the headers of an admitted file say. Headers lie: only a decode tells. */
export type Probe = {
  readonly container: string;
  readonly codec: string;
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly audioTrackCount: number;
  readonly hasVideo: boolean;
  /** Declared length of the audio stream, in seconds, when the header tells one. */
  readonly declaredSeconds?: number;
};

const amount = z.coerce.number().optional().catch(undefined);
const printed = z.object({
  format: z.object({ format_name: z.string(), duration: amount }),
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      codec_tag_string: z.string().optional(),
      sample_rate: amount,
      channels: z.number().optional(),
      duration: amount,
      disposition: z.object({ attached_pic: z.number() }).optional().catch(undefined),
    }),
  ),
});
type Printed = z.infer<typeof printed>;

/**
 * Reads the headers of an admitted file with ffprobe, guarded.
 * @throws Problem `audio-unfinished` when an index is missing, `audio-unreadable`, `audio-absent`, `audio-protected`.
 */
export async function probe(ffprobe: string, file: Admitted, signal: AbortSignal): Promise<Probe> {
  const { format, streams } = printed.parse(JSON.parse(await ask(ffprobe, file, signal)));
  const tracks = streams.filter((stream) => stream.codec_type === 'audio');
  const [track] = tracks;
  if (track === undefined) throw new Problem('audio-absent', { file: file.name });
  if (isProtected(track)) throw new Problem('audio-protected', { file: file.name });
  const { codec_name: codec, sample_rate: sampleRateHz, channels: channelCount } = track;
  if (codec === undefined || !sampleRateHz || !channelCount) {
    throw new Problem('audio-unreadable', { file: file.name });
  }
  const declaredSeconds = track.duration ?? format.duration;
  return {
    container: format.format_name.split(',')[0] ?? file.demuxer,
    codec,
    sampleRateHz,
    channelCount,
    audioTrackCount: tracks.length,
    hasVideo: streams.some((stream) => stream.codec_type === 'video' && !stream.disposition?.attached_pic),
    ...(declaredSeconds === undefined ? {} : { declaredSeconds }),
  };
}

/** DRM: QuickTime's `drms` and ISO's `enca` stand where the codec's own tag would be. */
function isProtected(track: Printed['streams'][number]): boolean {
  return ['drms', 'enca', 'aavd'].includes(track.codec_tag_string ?? '');
}

async function ask(ffprobe: string, file: Admitted, signal: AbortSignal): Promise<string> {
  const shown = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams'];
  const options = [...shown, ...guardedProbe(file.demuxer), '-i', `file:${file.path}`];
  const [program, ...launch] = await confined(ffprobe, path.dirname(file.path));
  return new Promise((resolve, reject) => {
    const settle = (error: ExecFileException | null, stdout: string, stderr: string) => {
      if (error === null) resolve(stdout);
      else if (signal.aborted) reject(signal.reason);
      else if (didNotStart(error)) reject(new ProgramNotStarted(ffprobe, { cause: error }));
      else reject(refusal(file, stderr, error));
    };
    adopt(
      execFile(program, [...launch, ...options], { timeout: 120_000, maxBuffer: 2 ** 24 }, settle),
      signal,
    );
  });
}

/** The system could not start it, or the shell said so. More answer than asked for is the file's doing. */
const didNotStart = ({ code }: ExecFileException) =>
  (typeof code === 'string' && code !== 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') || code === 126 || code === 127;

function refusal(file: Admitted, stderr: string, cause: Error): Problem {
  // A recording whose index is written at the end (MP4) and is missing: it was cut.
  const code = /moov atom not found/.test(stderr) ? 'audio-unfinished' : 'audio-unreadable';
  return new Problem(code, { file: file.name }, { cause });
}

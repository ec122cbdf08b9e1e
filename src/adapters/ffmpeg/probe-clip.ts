import { execFile } from 'node:child_process';
import { z } from 'zod';
import type { ClipFacts } from '../../model/clip-facts.ts';
import { adopt } from './children.ts';
import { guardedProbe } from './containers.ts';

const stream = z.object({
  codec_type: z.string(),
  codec_name: z.string().default(''),
  profile: z.string().default(''),
  has_b_frames: z.number().default(0),
  pix_fmt: z.string().default(''),
  color_range: z.string().default(''),
  color_space: z.string().default(''),
  color_primaries: z.string().default(''),
  color_transfer: z.string().default(''),
  width: z.number().default(0),
  height: z.number().default(0),
  r_frame_rate: z.string().default(''),
  avg_frame_rate: z.string().default(''),
  sample_rate: z.coerce.number().default(0),
  duration: z.coerce.number().default(0),
});
const printed = z.object({ streams: z.array(stream) });

/**
 * What ffprobe says of the streams of a clip of ours.
 * @throws Error when it has no picture or no sound.
 */
export async function probeClip(
  ffprobe: string,
  path: string,
  signal: AbortSignal,
): Promise<Pick<ClipFacts, 'video' | 'audio'>> {
  const { streams } = printed.parse(JSON.parse(await ask(ffprobe, path, signal)));
  const video = streams.find(({ codec_type }) => codec_type === 'video');
  const audio = streams.find(({ codec_type }) => codec_type === 'audio');
  if (video === undefined || audio === undefined) throw new Error('expected a picture and a sound in a clip');
  return {
    video: {
      codec: video.codec_name,
      profile: video.profile,
      hasBFrames: video.has_b_frames > 0,
      pixelFormat: video.pix_fmt,
      colours: [video.color_range, video.color_space, video.color_primaries, video.color_transfer],
      widthPx: video.width,
      heightPx: video.height,
      framesPerSecond: [video.r_frame_rate, video.avg_frame_rate],
      durationSeconds: video.duration,
    },
    audio: {
      codec: audio.codec_name,
      profile: audio.profile,
      sampleRateHz: audio.sample_rate,
      durationSeconds: audio.duration,
    },
  };
}

function ask(ffprobe: string, path: string, signal: AbortSignal): Promise<string> {
  const options = [
    '-v',
    'error',
    '-of',
    'json',
    '-show_streams',
    ...guardedProbe('mov'),
    '-i',
    `file:${path}`,
  ];
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, stdout: string) => {
      if (error === null) resolve(stdout);
      else reject(signal.aborted ? signal.reason : error);
    };
    adopt(execFile(ffprobe, options, { timeout: 120_000 }, settle), signal);
  });
}

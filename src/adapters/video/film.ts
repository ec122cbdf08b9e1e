import { rm } from 'node:fs/promises';
import type { AudioControl } from '../../ports/audio.ts';
import type { FilmOrder } from '../../ports/video.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import { frameCount, framesOf } from './frames.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * The `film` of the Video port: frames painted here, sent to ffmpeg one after the other, then the sound laid beside them.
 * Read along with the frames, it would have each encoder hold 13 MB more.
 */
export async function film(ffmpeg: string, order: FilmOrder, control: AudioControl): Promise<void> {
  const mutePath = `${order.outputPath}.mute`;
  await filmMute(ffmpeg, { ...order, outputPath: mutePath }, control);
  await runFfmpeg({
    program: ffmpeg,
    inputs: [
      { source: `file:${mutePath}`, options: ['-f', 'mov'] },
      { source: `file:${order.soundPath}`, options: guardedInput('mov') },
    ],
    output: { target: order.outputPath, options: JOINING },
    signal: control.signal,
  });
  await rm(mutePath);
}

async function filmMute(ffmpeg: string, { scene, outputPath }: FilmOrder, control: AudioControl) {
  const frames = frameCount(scene);
  const size = `${scene.widthPx}x${scene.heightPx}`;
  const rate = String(scene.framesPerSecond);
  await runFfmpeg({
    program: ffmpeg,
    inputs: [
      {
        source: oneAtATime(framesOf(scene, control.signal)),
        options: ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', size, '-r', rate],
      },
    ],
    output: {
      target: outputPath,
      options: [...ENCODING, '-g', String(scene.framesPerSecond * GROUP_SECONDS)],
    },
    signal: control.signal,
    reached: (seconds) => control.progress(Math.min(1, (seconds * scene.framesPerSecond) / frames)),
  });
}

/** From one key frame to the next: the networks advise 2 to 5 s, and each one weighs as much as a still picture. */
const GROUP_SECONDS = 4;

/**
 * What stands still for seconds and is painted, not shot, needs no look ahead (ten frames in hand) and no motion finer than
 * a pixel (three more copies of each frame): finer key frames give more in their place, for less work.
 */
const X264 = 'rc-lookahead=0:weightp=0:subme=0:ipratio=2.5:aq-strength=0.7';

/** What LinkedIn, Facebook, Instagram, Mastodon and WhatsApp all take. One thread: clips are made side by side. */
export const ENCODING: readonly string[] = [
  ...['-map', '0:v:0', '-map_metadata', '-1', '-threads', '1'],
  ...['-c:v', 'libx264', '-profile:v', 'main', '-preset', 'veryfast', '-crf', '30', '-bf', '0'],
  ...['-x264-params', X264],
  ...['-flags:v', '+cgop+bitexact', '-sc_threshold', '0', '-pix_fmt', 'yuv420p'],
  ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-maxrate', '2M', '-bufsize', '4M', '-fflags', '+bitexact', '-use_editlist', '0', '-f', 'mp4'],
];

const JOINING: readonly string[] = [
  ...['-map', '0:v:0', '-map', '1:a:0', '-map_metadata', '-1', '-c', 'copy', '-fflags', '+bitexact'],
  ...['-use_editlist', '0', '-movflags', '+faststart', '-f', 'mp4'],
];

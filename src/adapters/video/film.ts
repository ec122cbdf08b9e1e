import { Readable } from 'node:stream';
import type { AudioControl } from '../../ports/audio.ts';
import type { FilmOrder } from '../../ports/video.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import { frameCount, framesOf } from './frames.ts';

/** The `film` of the Video port: frames painted here, sent to ffmpeg one after the other. */
export async function film(ffmpeg: string, order: FilmOrder, control: AudioControl): Promise<void> {
  const { scene, soundPath, outputPath } = order;
  const frames = frameCount(scene);
  const size = `${scene.widthPx}x${scene.heightPx}`;
  const rate = String(scene.framesPerSecond);
  await runFfmpeg({
    program: ffmpeg,
    inputs: [
      {
        source: Readable.from(framesOf(scene, control.signal), { highWaterMark: 1 }),
        options: ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', size, '-r', rate],
      },
      { source: `file:${soundPath}`, options: [...guardedInput('mov')] },
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

/** What LinkedIn, Facebook, Instagram, Mastodon and WhatsApp all take. One thread: clips are made side by side. */
const ENCODING: readonly string[] = [
  ...['-map', '0:v:0', '-map', '1:a:0', '-map_metadata', '-1', '-threads', '1'],
  ...['-c:v', 'libx264', '-profile:v', 'main', '-preset', 'veryfast', '-crf', '22', '-bf', '0'],
  ...['-flags:v', '+cgop+bitexact', '-sc_threshold', '0', '-pix_fmt', 'yuv420p'],
  ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-maxrate', '2M', '-bufsize', '4M', '-c:a', 'copy', '-fflags', '+bitexact'],
  ...['-use_editlist', '0', '-movflags', '+faststart', '-f', 'mp4'],
];

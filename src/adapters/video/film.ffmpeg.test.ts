import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFaults } from '../../journey/clips/file-faults.ts';
import type { ClipFault } from '../../model/clip-facts.ts';
import type { ClipScene } from '../../model/clip-scene.ts';
import type { LoudnessReport } from '../../model/loudness.ts';
import type { Video } from '../../ports/video.ts';
import { FREE } from '../../testing/ffmpeg-bench.ts';
import { findPrograms, type Programs } from '../ffmpeg/programs.ts';
import { createVideo } from './video.ts';

const SIDE = 128;
const picture = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${fill}"/></svg>`;

/** Blue turns red from left to right; a white caption from half a second; then green. */
const SCENE: ClipScene = {
  ...{ widthPx: SIDE, heightPx: SIDE, framesPerSecond: 25, voiceSeconds: 2, endCardSeconds: 1 },
  ...{ silent: picture('#2040C0'), heard: picture('#C02040'), endCard: picture('#20A040') },
  reveal: { x: 0, y: 64, width: SIDE, height: 64 },
  tip: { svg: picture('#FFFFFF').replaceAll(String(SIDE), '8'), sizePx: 8, crestY: [80, 80] },
  captions: {
    rect: { x: 0, y: 0, width: SIDE, height: 32 },
    states: [
      { fromSeconds: 0, svg: '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="32"/>' },
      {
        fromSeconds: 0.5,
        svg: '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="32"><rect width="128" height="32" fill="#fff"/></svg>',
      },
    ],
  },
};

let folder: string;
let programs: Programs;
let loudness: LoudnessReport;
let video: Video;
const at = (name: string) => path.join(folder, name);

/** A frame as a person sees it, RGB. */
function frameOf(file: string, frame: number): Buffer {
  const shown = ['-vf', `select=eq(n\\,${frame}),scale=in_color_matrix=bt709:out_range=full,format=rgb24`];
  return execFileSync(programs.ffmpeg, [
    '-v',
    'error',
    '-i',
    file,
    ...shown,
    '-frames:v',
    '1',
    '-f',
    'rawvideo',
    '-',
  ]);
}

const colourAt = (frame: Buffer, x: number, y: number) => [
  ...frame.subarray((y * SIDE + x) * 3, (y * SIDE + x) * 3 + 3),
];
const near = (found: number[], wanted: number[]) =>
  Math.max(...found.map((value, at) => Math.abs(value - (wanted[at] ?? 0))));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'film-'));
  programs = await findPrograms(process.env);
  // Words and pauses: a tone that stops and starts, 3 s within 6.
  const voice = "aevalsrc='0.2*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*3*t))*gt(sin(2*PI*0.8*t),-0.6)':d=6:s=44100";
  execFileSync(programs.ffmpeg, ['-v', 'error', '-f', 'lavfi', '-i', voice, '-b:a', '96k', at('voice.mp3')]);
  video = await createVideo(process.env);
  loudness = await video.sound(
    {
      mp3Path: at('voice.mp3'),
      startSeconds: 2,
      endSeconds: 4,
      silenceSeconds: 1,
      outputPath: at('sound.m4a'),
    },
    FREE,
  );
  for (const name of ['clip.mp4', 'again.mp4'])
    await video.film({ scene: SCENE, soundPath: at('sound.m4a'), outputPath: at(name) }, FREE);
});
afterAll(() => {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
});

/** The clip passed through ffmpeg once more, with a fault planted. */
function spoilt(name: string, ...options: string[]): string {
  execFileSync(programs.ffmpeg, ['-v', 'error', '-i', at('clip.mp4'), ...options, '-y', at(name)]);
  return at(name);
}

const REENCODED = ['-c:v', 'libx264', '-profile:v', 'main', '-bf', '0', '-c:a', 'copy'];

const PLANTED: readonly (readonly [ClipFault, readonly string[]])[] = [
  ['index-last', ['-c', 'copy']],
  ['edit-list', ['-c:v', 'copy', '-c:a', 'aac', '-use_editlist', '1', '-movflags', '+faststart']],
  ['b-frames', ['-c:v', 'libx264', '-profile:v', 'main', '-bf', '3', '-c:a', 'copy']],
  ['wrong-codec', ['-c:v', 'libx264', '-profile:v', 'high', '-c:a', 'copy']],
  ['wrong-frame-rate', [...REENCODED, '-r', '24']],
  ['wrong-size', [...REENCODED, '-vf', 'scale=96:128']],
  ['wrong-colours', [...REENCODED, '-colorspace', 'smpte170m']],
  ['captions-missing', [...REENCODED, '-vf', 'drawbox=x=0:y=0:w=128:h=32:color=black:t=fill']],
  ['wrong-loudness', ['-c:v', 'copy', '-af', 'volume=5dB', '-c:a', 'aac']],
  ['peaks-too-high', ['-c:v', 'copy', '-af', 'volume=14dB', '-c:a', 'aac']],
  ['wrong-length', ['-c', 'copy', '-t', '1']],
];

describe('a filmed clip', () => {
  it('is at −14 LUFS and never above −1.5 dBTP', () => {
    expect(Math.abs(loudness.integratedLufs + 14)).toBeLessThanOrEqual(0.3);
    expect(loudness.truePeakDbtp).toBeLessThanOrEqual(-1.5);
  });

  it('is what every network takes', () => {
    const shown = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', at('clip.mp4')];
    const { streams } = JSON.parse(execFileSync(programs.ffprobe, shown, { encoding: 'utf8' }));
    expect(streams[0]).toMatchObject({
      ...{ codec_name: 'h264', profile: 'Main', pix_fmt: 'yuv420p', has_b_frames: 0 },
      ...{ color_range: 'tv', color_space: 'bt709', color_transfer: 'bt709', color_primaries: 'bt709' },
      ...{ r_frame_rate: '25/1', avg_frame_rate: '25/1', nb_frames: '75', start_time: '0.000000' },
    });
    expect(streams[1]).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 });
    expect(Math.abs(Number(streams[1].duration) - 3)).toBeLessThan(0.1);
  });

  it('starts at once on a phone: its index comes first, without edit list', () => {
    const bytes = readFileSync(at('clip.mp4'));
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    expect(bytes.includes('elst')).toBe(false);
  });

  it('shows true colours: the drawing, what was heard, the caption, the end card', () => {
    const [first, middle, last] = [
      frameOf(at('clip.mp4'), 0),
      frameOf(at('clip.mp4'), 30),
      frameOf(at('clip.mp4'), 74),
    ];
    expect(near(colourAt(first, 64, 48), [0x20, 0x40, 0xc0])).toBeLessThan(12);
    expect(near(colourAt(first, 64, 16), [0x20, 0x40, 0xc0])).toBeLessThan(12);
    expect(near(colourAt(middle, 64, 16), [255, 255, 255])).toBeLessThan(12);
    expect(near(colourAt(middle, 20, 110), [0xc0, 0x20, 0x40])).toBeLessThan(12);
    expect(near(colourAt(middle, 124, 110), [0x20, 0x40, 0xc0])).toBeLessThan(12);
    expect(near(colourAt(last, 64, 64), [0x20, 0xa0, 0x40])).toBeLessThan(12);
  });

  it('is the same file when made again', () => {
    expect(readFileSync(at('again.mp4')).equals(readFileSync(at('clip.mp4')))).toBe(true);
  });

  it('passes its inspection, but for the weight of so small a picture', async () => {
    expect(fileFaults(await video.inspect(at('clip.mp4'), SCENE, FREE), SCENE)).toEqual(['too-light']);
  });

  it.each(PLANTED)('fails it once spoilt: %s', async (fault, options) => {
    const file = spoilt('spoilt.mp4', ...options);
    expect(fileFaults(await video.inspect(file, SCENE, FREE), SCENE)).toContain(fault);
  });
});

/** What a 45 s clip costs, beside a still picture by the same encoder and the graph most people would write. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { findPrograms } from '../../src/adapters/ffmpeg/programs.ts';
import { createImages } from '../../src/adapters/images/images.ts';
import { ENCODING } from '../../src/adapters/video/film.ts';
import { createVideo } from '../../src/adapters/video/video.ts';
import type { ClipShape } from '../../src/model/clip.ts';
import { aCaption, aClipScene } from '../../src/testing/clip-scenes.ts';
import { FREE } from '../../src/testing/ffmpeg-bench.ts';

const SECONDS = 45;
const SHAPES: readonly ClipShape[] = ['vertical', 'portrait', 'square', 'wide'];
const VOICE = `aevalsrc='0.2*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*3*t))*gt(sin(2*PI*0.8*t),-0.6)':d=${SECONDS + 1}:s=44100`;

/** 150 words a minute, as people speak. */
const captions = Array.from({ length: 19 }, (_, caption) => {
  const { lines } = aCaption('Une phrase dite', 'en quelques mots');
  return {
    lines: lines.map((line, row) =>
      line.map((word, column) => {
        const startSeconds = caption * 2.36 + (row * 3 + column) * 0.39;
        return { ...word, startSeconds, endSeconds: startSeconds + 0.39 };
      }),
    ),
  };
});

/** Seconds of processor used so far, by this process and the children it has waited for (Linux). */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) / 100;
}

type Cost = { readonly what: string; readonly cpuSeconds: number; readonly wallSeconds: number };

async function cost(what: string, work: () => Promise<void> | void): Promise<Cost> {
  const [cpu, started] = [cpuSeconds(), performance.now()];
  await work();
  return { what, cpuSeconds: cpuSeconds() - cpu, wallSeconds: (performance.now() - started) / 1000 };
}

/** Prints CPU-seconds per second of video, all in one run. */
export async function measureClips(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clips-'));
  const at = (name: string) => path.join(folder, name);
  try {
    const costs = await allCosts(at);
    console.table(
      costs.map(({ what, cpuSeconds: cpu, wallSeconds }) => ({
        'pour un extrait de 45 s': what,
        'CPU-s': cpu.toFixed(1),
        'CPU-s par s': (cpu / (SECONDS + 1.5)).toFixed(2),
        'attente (s)': wallSeconds.toFixed(1),
      })),
    );
    console.log(
      `${availableParallelism()} cœurs, mémoire au plus ${Math.round(process.resourceUsage().maxRSS / 1024)} Mo`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function allCosts(at: (name: string) => string): Promise<Cost[]> {
  const { ffmpeg } = await findPrograms(process.env);
  const run = (...options: string[]) => {
    execFileSync(ffmpeg, ['-v', 'error', '-y', ...options]);
  };
  run('-f', 'lavfi', '-i', VOICE, '-b:a', '96k', at('voice.mp3'));
  const video = await createVideo(process.env);
  const scene = (shape: ClipShape) => aClipScene(shape, { captions, voiceSeconds: SECONDS });
  const film = (shape: ClipShape) =>
    video.film({ scene: scene(shape), soundPath: at('sound.m4a'), outputPath: at(`${shape}.mp4`) }, FREE);
  const order = { mp3Path: at('voice.mp3'), startSeconds: 0, endSeconds: SECONDS, silenceSeconds: 1.5 };
  const sound = await cost('le son', async () => {
    await video.sound({ ...order, outputPath: at('sound.m4a') }, FREE);
  });
  const shapes: Cost[] = [];
  for (const shape of SHAPES) shapes.push(await cost(`notre extrait, ${shape}`, () => film(shape)));
  const four: Cost = {
    what: 'les quatre formats',
    cpuSeconds: shapes.reduce((sum, one) => sum + one.cpuSeconds, sound.cpuSeconds),
    wallSeconds: shapes.reduce((sum, one) => sum + one.wallSeconds, sound.wallSeconds),
  };
  const pair = await cost('deux à la fois', async () => {
    await Promise.all([film('vertical'), film('square')]);
  });
  const looked = await cost('l’examen d’un extrait', async () => {
    await video.inspect(at('vertical.mp4'), scene('vertical'), FREE);
  });
  await createImages().drawPicture(scene('vertical').heard, { path: at('still.jpg'), maxBytes: 900_000 });
  writeFileSync(at('naive.srt'), subtitles());
  return [
    sound,
    ...shapes,
    four,
    pair,
    looked,
    await cost('une image fixe, même encodeur', () => run(...still(at))),
    await cost('showwaves + subtitles, x264 medium', () => run(...naive(at))),
  ];
}

const still = (at: (name: string) => string) => [
  ...['-i', at('still.jpg'), '-vf', `loop=-1:1,fps=25,trim=duration=${SECONDS + 1.5}`],
  ...[...ENCODING, '-g', '100', at('still.mp4')],
];

const naive = (at: (name: string) => string) => [
  ...['-loop', '1', '-r', '25', '-i', at('still.jpg'), '-i', at('voice.mp3'), '-filter_complex'],
  `[1:a]showwaves=s=1080x400:mode=cline:r=25[w];[0:v][w]overlay=0:1300,subtitles=${at('naive.srt')}[v]`,
  ...['-map', '[v]', '-map', '1:a', '-t', String(SECONDS), '-c:v', 'libx264', '-preset', 'medium'],
  ...['-threads', '1', '-pix_fmt', 'yuv420p', '-c:a', 'aac', at('naive.mp4')],
];

function subtitles(): string {
  const stamp = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, '0').replace('.', ',')}`;
  return captions
    .map(
      (_, at) =>
        `${at + 1}\n${stamp(at * 2.36)} --> ${stamp((at + 1) * 2.36)}\nUne phrase dite\nen quelques mots\n`,
    )
    .join('\n');
}

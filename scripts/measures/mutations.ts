/**
 * A thousand media files spoilt by zzuf (Debian package of that name): each is taken, or refused with its reason; none
 * crashes or hangs the program.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { createImages } from '../../src/adapters/images/images.ts';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { Problem } from '../../src/model/problem.ts';
import { FREE, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const SEEDS = 100;
/** Share of the bits that are flipped: from a scratch to a ruin. */
const RATIOS = [0.000_01, 0.000_1, 0.001, 0.01, 0.05];
const HANG_SECONDS = 60;
const AT_ONCE = 2;

const SOUNDS: readonly (readonly [string, ...string[]])[] = [
  ['a.m4a', '-c:a', 'aac'],
  ['b.mp3', '-c:a', 'libmp3lame'],
  ['c.wav', '-c:a', 'pcm_s16le'],
  ['d.ogg', '-c:a', 'libvorbis'],
  ['e.opus', '-c:a', 'libopus'],
  ['f.flac', '-c:a', 'flac'],
  ['g.mka', '-c:a', 'libmp3lame'],
  ['h.wma', '-c:a', 'wmav2'],
];

type Ended = { readonly outcome: string; readonly seconds: number; readonly file: string };

/** Prints a row per format, and throws when one crashed or hung. */
export async function measureMutations(): Promise<void> {
  if (spawnSync('zzuf', ['-V']).error !== undefined) {
    console.log('zzuf is not installed: apt-get install zzuf');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-mutations-'));
  try {
    await mutateAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mutateAll(folder: string): Promise<void> {
  const startedAtMs = performance.now();
  const wrong: string[] = [];
  let count = 0;
  console.log('format | files | taken | refused, by reason | crashed | slowest, s');
  for (const base of await bases(folder)) {
    const ended = await all(base, folder);
    count += ended.length;
    const bad = ended.filter(({ outcome, seconds }) => outcome.startsWith('crash') || seconds > HANG_SECONDS);
    wrong.push(...bad.map(({ file, outcome }) => `${file}: ${outcome}`));
    console.log(rowOf(path.extname(base), ended));
  }
  const seconds = (performance.now() - startedAtMs) / 1000;
  console.log(`${count} files in ${seconds.toFixed(0)} s`);
  if (wrong.length > 0) throw new Error(`expected no crash and no hang, got\n${wrong.join('\n')}`);
}

function rowOf(format: string, ended: readonly Ended[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of ended) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const taken = counts.get('taken') ?? 0;
  const refused = [...counts].filter(([outcome]) => outcome !== 'taken' && !outcome.startsWith('crash'));
  const slowest = Math.max(...ended.map(({ seconds }) => seconds)).toFixed(1);
  const crashed = ended.filter(({ outcome }) => outcome.startsWith('crash')).length;
  return [
    format,
    ended.length,
    taken,
    refused.map(([code, n]) => `${n} ${code}`).join(', '),
    crashed,
    slowest,
  ].join(' | ');
}

async function bases(folder: string): Promise<readonly string[]> {
  for (const [name, ...options] of SOUNDS)
    await generate(['-f', 'lavfi', '-i', speechLike(3), ...options, path.join(folder, name)]);
  const picture = sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  await picture.clone().jpeg().toFile(path.join(folder, 'i.jpg'));
  await picture.clone().png().toFile(path.join(folder, 'j.png'));
  return [...SOUNDS.map(([name]) => name), 'i.jpg', 'j.png'].map((name) => path.join(folder, name));
}

async function all(base: string, folder: string): Promise<readonly Ended[]> {
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  const images = createImages();
  const ended: Ended[] = [];
  const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
  mkdirSync(path.join(folder, 'spoilt'), { recursive: true });
  const work = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const file = path.join(folder, 'spoilt', `${seed}${path.extname(base)}`);
      writeFileSync(file, spoilt(base, seed));
      const look = /\.(?:jpg|png)$/.test(file)
        ? images.cropSquares({ path: file, name: path.basename(file) }, [
            { path: `${file}.out.jpg`, sizePx: 64, maxBytes: 1e6 },
          ])
        : audio.check(sourceAt(file), FREE);
      ended.push(await timed(file, look));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ended;
}

async function timed(file: string, look: Promise<unknown>): Promise<Ended> {
  const startedAtMs = performance.now();
  const outcome = await look.then(
    () => 'taken',
    (error: unknown) => (error instanceof Problem ? error.code : `crash: ${String(error)}`),
  );
  return { file: path.basename(file), outcome, seconds: (performance.now() - startedAtMs) / 1000 };
}

function spoilt(base: string, seed: number): Buffer {
  const ratio = RATIOS[seed % RATIOS.length];
  const { stdout } = spawnSync('zzuf', ['-s', String(seed), '-r', String(ratio)], {
    input: readFileSync(base),
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

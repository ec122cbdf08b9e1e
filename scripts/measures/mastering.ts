import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPrograms } from '../../src/adapters/ffmpeg/programs.ts';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import type { SoundReport } from '../../src/model/sound-report.ts';
import type { Audio } from '../../src/ports/audio.ts';
import { orderFor } from '../../src/testing/ffmpeg-bench.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const MINUTES = 15;
const CONTROL = { signal: new AbortController().signal, progress: () => {} };
const TARGET = { integratedLufs: -16, truePeakDbtp: -1 };
const LOUDNORM = 'loudnorm=I=-16:TP=-1:LRA=11';
const MP3 = ['-ac', '1', '-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '96k'];

type Spent = { readonly wallSeconds: number; readonly cpuSeconds: number };

/**
 * Prints how long mastering takes beside ffmpeg's own decode and encode and its two-pass loudnorm, two episodes at once
 * beside one, and whether the bytes are the same twice. Wall times mean little on a machine that is busy: the load is
 * printed.
 *
 * @param samples a folder with `demonstration.flac`; a generated sound otherwise.
 */
export async function measureMastering(samples: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-mastering-'));
  try {
    const { ffmpeg } = await findPrograms(process.env);
    const open = (threadCount: number) =>
      createAudio({ environment: process.env, workFolder: path.join(folder, 'work'), threadCount });
    const audio = await open(availableParallelism());
    const [clean, noisy] = await fixtures(samples, folder);
    const run = (options: readonly string[]) => promisify(execFile)(ffmpeg, ['-nostdin', '-y', ...options]);
    const output = path.join(folder, 'output.mp3');
    console.log(`${MINUTES} min of speech, load ${loadavg()[0]?.toFixed(1)}\nwork | wall, s | CPU, s`);
    tell('ffmpeg, decode and encode only', await spent(() => run(['-i', clean, ...MP3, output])));
    tell('ffmpeg, two-pass loudnorm', await spent(() => twoPasses(run, clean, output)));
    tell('check', await spent(() => audio.check(sourceAt(clean), CONTROL)));
    tell('mastering, clean', await spent(() => master(audio, clean, output)));
    const first = digestOf(output);
    tell('mastering, noisy', await spent(() => master(audio, noisy, `${output}.noisy`)));
    await master(audio, clean, output);
    console.log(`same bytes twice: ${digestOf(output) === first ? 'yes' : 'NO'}`);
    const alone = await open(1);
    tell(
      'one after the other, one thread',
      await spent(async () => {
        for (const name of ['a', 'b']) await master(alone, clean, `${output}.${name}`);
      }),
    );
    tell(
      'two at once',
      await spent(() => Promise.all(['a', 'b'].map((name) => master(audio, clean, `${output}.${name}`)))),
    );
    console.log(
      `load ${loadavg()[0]?.toFixed(1)}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fixtures(samples: string | undefined, folder: string): Promise<[string, string]> {
  const [clean, noisy] = [path.join(folder, 'clean.m4a'), path.join(folder, 'noisy.m4a')];
  const voice =
    samples === undefined
      ? ['-f', 'lavfi', '-i', speechLike(60)]
      : ['-i', path.join(samples, 'demonstration.flac')];
  const minute = path.join(folder, 'minute.wav');
  await generate([...voice, '-ac', '1', '-ar', '44100', minute]);
  const long = ['-stream_loop', '20', '-i', minute];
  const aac = ['-t', String(MINUTES * 60), '-c:a', 'aac', '-b:a', '96k'];
  await generate([...long, ...aac, clean]);
  const mix = '[0:a][1:a]amix=inputs=2:duration=first,volume=2';
  await generate([
    ...long,
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=c=pink:a=0.15:r=44100',
    '-filter_complex',
    mix,
    ...aac,
    noisy,
  ]);
  return [clean, noisy];
}

const sourceAt = (file: string) => ({
  path: file,
  name: path.basename(file),
  digest: '0'.repeat(64),
  bytes: statSync(file).size,
});

async function master(audio: Audio, file: string, outputPath: string): Promise<SoundReport> {
  const source = sourceAt(file);
  const recording = await audio.check(source, CONTROL);
  const outputs = [{ format: 'mp3', target: TARGET, outputPath }] as const;
  return (await audio.master(orderFor([{ source, recording }], outputs), CONTROL)).report;
}

async function twoPasses(
  run: (options: readonly string[]) => Promise<{ stderr: string }>,
  file: string,
  output: string,
) {
  const { stderr } = await run(['-i', file, '-af', `${LOUDNORM}:print_format=json`, '-f', 'null', '-']);
  const found = JSON.parse(stderr.slice(stderr.lastIndexOf('{'))) as Record<string, string>;
  const measured = `measured_I=${found['input_i']}:measured_TP=${found['input_tp']}:measured_LRA=${found['input_lra']}:measured_thresh=${found['input_thresh']}:offset=${found['target_offset']}`;
  await run(['-i', file, '-af', `${LOUDNORM}:${measured}`, ...MP3, output]);
}

/** CPU of this process, its threads, and the children that ended. */
async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [start, before] = [performance.now(), cpuSeconds()];
  await work();
  return { wallSeconds: (performance.now() - start) / 1000, cpuSeconds: cpuSeconds() - before };
}

/** From Linux's /proc, in clock ticks of 10 ms: user, system, and the same of ended children. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

function tell(work: string, { wallSeconds, cpuSeconds }: Spent): void {
  console.log([work, wallSeconds.toFixed(1), cpuSeconds.toFixed(1)].join(' | '));
}

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

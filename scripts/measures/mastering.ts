import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPrograms } from '../../src/adapters/ffmpeg/programs.ts';
import { processorSeconds } from '../fixtures/processor-time.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';
import { compiledAudio } from './compiled.ts';
import { mastered, secondsOnOneCore } from './mastering-run.ts';

const MINUTES = 15;
const LOUDNORM = 'loudnorm=I=-16:TP=-1:LRA=11';
const MP3 = ['-ac', '1', '-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '96k'];

/**
 * Prints how long mastering takes (check and analysis included) beside ffmpeg's own decode and encode and its two-pass
 * loudnorm to the same MP3, then two episodes at once beside one held to one worker, and whether the bytes are the same
 * twice. Held to one worker means to one core, decoders and limiter included: beside a single thread they would run on the
 * other core, which would then be at work already; what that gives is printed too. Compiled code, as people run it:
 * `npm run prepare` first. Threads are started and warm before. Only a machine where nothing else works gives wall times
 * that mean something: its load is printed.
 *
 * @param samples a folder with `demonstration.flac`; a generated sound otherwise.
 */
export async function measureMastering(samples: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-mastering-'));
  try {
    await measureIn(folder, samples);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, samples: string | undefined): Promise<void> {
  const { ffmpeg } = await findPrograms(process.env);
  const warmUp = path.join(folder, 'warm.wav');
  await generate(['-f', 'lavfi', '-i', speechLike(300), warmUp]);
  const open = async (threadCount: number) => {
    const workFolder = path.join(folder, `work-${threadCount}`);
    const audio = await compiledAudio({ environment: process.env, workFolder, threadCount });
    await mastered(audio, warmUp, path.join(folder, 'warm.mp3'));
    return audio;
  };
  const [clean, noisy, stereo] = await fixtures(samples, folder);
  const [all, one] = [await open(availableParallelism()), await open(1)];
  const run = (options: readonly string[]) => promisify(execFile)(ffmpeg, ['-nostdin', '-y', ...options]);
  const output = path.join(folder, 'output.mp3');
  console.log(`${MINUTES} min of speech, load ${load()}\nwork | wall, s | processor time, s`);
  const copied = await told('ffmpeg, decode and encode only', () => run(['-i', clean, ...MP3, output]));
  const loudnorm = await told('ffmpeg, two-pass loudnorm', () => twoPasses(run, clean, output));
  const ours = await told('mastering, clean, MP3', () => mastered(all, clean, output));
  const first = digestOf(output);
  await told('mastering, clean, MP3 and light version', () => mastered(all, clean, output, `${output}.opus`));
  const isSame = digestOf(output) === first;
  const ours2 = await told('mastering, noisy, MP3', () => mastered(all, noisy, output));
  const loudnorm2 = await told('ffmpeg, two-pass loudnorm, noisy', () => twoPasses(run, noisy, output));
  const ours3 = await told('mastering, clean, in stereo, MP3', () => mastered(all, stereo, output));
  const loudnorm3 = await told('ffmpeg, two-pass loudnorm, in stereo', () => twoPasses(run, stereo, output));
  const single = await told('one episode, one worker', () => mastered(one, clean, output));
  const pair = await told('two episodes at once', () =>
    Promise.all(['a', 'b'].map((name) => mastered(all, clean, `${output}.${name}`))),
  );
  console.log(`load ${load()}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  goal('clean, times as fast as two-pass loudnorm', loudnorm.wall / ours.wall, 5);
  goal('clean, times as fast as decode and encode', copied.wall / ours.wall, 1);
  goal('clean, processor time of decode and encode over ours', copied.processor / ours.processor, 1);
  goal('clean, in stereo, times as fast as two-pass loudnorm', loudnorm3.wall / ours3.wall, 5);
  goal('noisy, times as fast as two-pass loudnorm', loudnorm2.wall / ours2.wall, 1);
  const alone = await secondsOnOneCore([path.join(folder, 'work'), warmUp, clean, output]);
  console.log(`one episode held to one core: ${alone.toFixed(1)} s`);
  goal('two at once, throughput of one held to one worker, on one core', (2 * alone) / pair.wall, 1.7);
  const beside = ((2 * single.wall) / pair.wall).toFixed(2);
  console.log(`the same, where that worker has decoders and limiter on the other core: ${beside} (no goal)`);
  console.log(`same bytes twice: ${isSame ? 'yes' : 'NO'}`);
}

const load = () => loadavg()[0]?.toFixed(1);

function goal(what: string, times: number, least: number): void {
  console.log(`${what}: ${times.toFixed(2)} (goal ${least}): ${times >= least ? 'met' : 'MISSED'}`);
}

async function fixtures(samples: string | undefined, folder: string): Promise<[string, string, string]> {
  const [clean = '', noisy = '', stereo = ''] = ['clean', 'noisy', 'stereo'].map((name) =>
    path.join(folder, `${name}.m4a`),
  );
  const voice =
    samples === undefined
      ? ['-f', 'lavfi', '-i', speechLike(60)]
      : ['-i', path.join(samples, 'demonstration.flac')];
  const minute = path.join(folder, 'minute.wav');
  await generate([...voice, '-ac', '1', '-ar', '44100', minute]);
  const long = ['-stream_loop', '20', '-i', minute];
  const aac = ['-t', String(MINUTES * 60), '-c:a', 'aac', '-b:a', '96k'];
  await generate([...long, ...aac, clean]);
  await generate([...long, '-af', 'pan=stereo|c0=c0|c1=0.7*c0', ...aac, stereo]);
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
  return [clean, noisy, stereo];
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

/** What a piece of work took, in seconds. */
type Times = { readonly wall: number; readonly processor: number };

/** Does a piece of work and tells its times. */
async function told(what: string, work: () => Promise<unknown>): Promise<Times> {
  const start = performance.now();
  const processor = await processorSeconds(work);
  const wall = (performance.now() - start) / 1000;
  console.log([what, wall.toFixed(1), processor.toFixed(1)].join(' | '));
  return { wall, processor };
}

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

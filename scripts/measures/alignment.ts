/** How far each word is from where it is said, in sounds and texts of all sorts; and how long finding it takes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAligner } from '../../src/adapters/alignment/aligner.ts';
import type { Alignment, TimedWord } from '../../src/model/alignment.ts';
import { silentPassages } from '../../src/speech/timed-transcript.ts';
import { type FfmpegBench, FREE, openFfmpegBench, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { type AlignmentCase, casesOf, RATE_HZ, type TrueWord } from './alignment-cases.ts';

/** Folder of the recordings with known words, beside the clone unless given. */
const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');
const LENGTHS_MINUTES = [10, 30, 60];

export async function measureAlignment(folder = SAMPLES): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'passe-parole-mesures-'));
  const bench = await openFfmpegBench();
  try {
    const exact = await recordingOf(bench, path.join(folder, 'interview-words'), work);
    const real = await recordingOf(bench, path.join(folder, 'real-voices'), work);
    const realCase: AlignmentCase = {
      name: 'real voices (another aligner’s times)',
      samples: real.samples,
      words: real.truth.map((word) => ({ text: word.w, truth: word })),
      offsetSeconds: 0,
    };
    for (const one of [...casesOf(exact.samples, exact.truth), realCase]) await measureCase(one, work);
  } finally {
    bench.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** How long it takes, and how much memory, as recordings get longer. */
export async function measureAlignmentLengths(folder = SAMPLES): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'passe-parole-mesures-'));
  const bench = await openFfmpegBench();
  try {
    const exact = await recordingOf(bench, path.join(folder, 'interview-words'), work);
    for (const minutes of LENGTHS_MINUTES) await measureLength(exact, minutes, work);
  } finally {
    bench.close();
    rmSync(work, { recursive: true, force: true });
  }
}

type Known = { readonly samples: Float32Array; readonly truth: readonly TrueWord[] };

async function recordingOf(bench: FfmpegBench, stem: string, work: string): Promise<Known> {
  const soundPath = path.join(work, 'speech.f32');
  const source = sourceAt(`${stem}.flac`);
  const recording = await bench.audio.check(source, FREE);
  await bench.audio.speech(
    { recordings: [{ source, recording }], outputPath: soundPath, sampleRateHz: 8000 },
    FREE,
  );
  const bytes = new Uint8Array(readFileSync(soundPath));
  const { words } = JSON.parse(readFileSync(`${stem}.truth.json`, 'utf8')) as { words: TrueWord[] }; // our own files
  return { samples: new Float32Array(bytes.buffer), truth: words };
}

async function alignCase({ samples, words }: AlignmentCase, work: string): Promise<Alignment> {
  const soundPath = path.join(work, 'case.f32');
  writeFileSync(soundPath, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  const order = {
    soundPath,
    durationSeconds: samples.length / RATE_HZ,
    words: words.map(({ text }) => text),
  };
  const alignment = await createAligner().align(order, FREE);
  if (alignment === undefined) throw new Error('Expected an alignment, got none');
  return alignment;
}

async function measureCase(one: AlignmentCase, work: string): Promise<void> {
  const alignment = await alignCase(one, work);
  const total = one.words.length;
  const seconds = one.samples.length / RATE_HZ;
  const proportional = one.words.map((_, rank) => (rank / total) * seconds);
  console.log(
    `${one.name}: ${figures(
      one,
      alignment.words.map(({ startSeconds }) => startSeconds),
    )}`,
  );
  console.log(`  in proportion: ${figures(one, proportional)}`);
  console.log(`  ${certainties(alignment.words)}`);
  for (const { startSeconds, endSeconds } of alignment.unwritten)
    console.log(`  sound without text: ${startSeconds.toFixed(1)} to ${endSeconds.toFixed(1)} s`);
  for (const { text, atSeconds } of silentPassages(alignment))
    console.log(`  text without sound at ${atSeconds.toFixed(1)} s: ${text.slice(0, 60)}…`);
}

function figures({ words, offsetSeconds }: AlignmentCase, starts: readonly number[]): string {
  const errors = words
    .flatMap(({ truth }, rank) =>
      truth === undefined ? [] : [Math.abs((starts[rank] ?? 0) - truth.start - offsetSeconds) * 1000],
    )
    .sort((one, other) => one - other);
  const at = (share: number) => Math.round(errors[Math.floor(share * errors.length)] ?? 0);
  const near = (errors.filter((error) => error < 200).length / errors.length) * 100;
  return `median ${at(0.5)} ms, p90 ${at(0.9)} ms, max ${at(0.9999)} ms, under 200 ms ${near.toFixed(1)} %`;
}

function certainties(words: readonly TimedWord[]): string {
  const count = (wanted: TimedWord['certainty']) =>
    words.filter(({ certainty }) => certainty === wanted).length;
  return `${count('sure')} sure, ${count('doubtful')} doubtful, ${count('guessed')} guessed, ${count('absent')} absent`;
}

/** The recording over and over, as long as asked. */
async function measureLength({ samples, truth }: Known, minutes: number, work: string): Promise<void> {
  const times = Math.round((minutes * 60 * RATE_HZ) / samples.length);
  const long = new Float32Array(samples.length * times);
  for (let turn = 0; turn < times; turn++) long.set(samples, turn * samples.length);
  const words = Array.from({ length: times }, (_, turn) => {
    const shift = (turn * samples.length) / RATE_HZ;
    return truth.map((word) => ({ text: word.w, truth: { ...word, start: word.start + shift } }));
  }).flat();
  const one = { name: `${minutes} min`, samples: long, words, offsetSeconds: 0 };
  const watch = watchChildren();
  const begun = performance.now();
  const alignment = await alignCase(one, work);
  const seconds = (performance.now() - begun) / 1000;
  const { cpuSeconds, peakMegabytes } = watch();
  console.log(
    `${one.name}: ${figures(
      one,
      alignment.words.map(({ startSeconds }) => startSeconds),
    )}`,
  );
  console.log(
    `  ${seconds.toFixed(0)} s, of which ${cpuSeconds.toFixed(0)} s of processor in decoders; ${peakMegabytes.toFixed(0)} MB at most`,
  );
  console.log(`  ${certainties(alignment.words)}`);
}

/** Follows the decoders through Linux's /proc: nothing is known elsewhere. */
function watchChildren(): () => { readonly cpuSeconds: number; readonly peakMegabytes: number } {
  const ticks = new Map<string, number>();
  let peakMegabytes = 0;
  const look = () => {
    for (const { pid, cpuTicks, megabytes } of childrenOf(process.pid)) {
      ticks.set(pid, cpuTicks);
      peakMegabytes = Math.max(peakMegabytes, megabytes);
    }
  };
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    return { cpuSeconds: [...ticks.values()].reduce((sum, one) => sum + one, 0) / 100, peakMegabytes };
  };
}

function childrenOf(parent: number): { pid: string; cpuTicks: number; megabytes: number }[] {
  const found: { pid: string; cpuTicks: number; megabytes: number }[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const fields = after.split(' ').map(Number);
      if (fields[1] !== parent) continue;
      const megabytes = ((fields[21] ?? 0) * 4096) / 1e6;
      found.push({ pid, cpuTicks: (fields[11] ?? 0) + (fields[12] ?? 0), megabytes });
    } catch {
      // The process ended while it was being looked at.
    }
  return found;
}

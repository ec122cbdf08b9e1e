import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudio } from '../../src/adapters/mastering/audio.ts';
import { EnergyTracker } from '../../src/sound/energy-track.ts';
import { orderFor } from '../../src/testing/ffmpeg-bench.ts';
import { canSpeak, speak } from '../fixtures/espeak-voices.ts';
import { generate } from '../fixtures/sounds.ts';
import { stoi } from './stoi.ts';

const RATE_HZ = 44_100;
const APART_DB = 12;
const NOISES_DB = [20, 10, 5];
const SPEECH_DBFS = -24;
const CONTROL = { signal: new AbortController().signal, progress: () => {} };

type Sentence = { readonly start: number; readonly end: number };
type Turn = Sentence & { readonly speaker: string };
type Truth = { readonly sentences: readonly Sentence[]; readonly turns: readonly Turn[] };

/** A conversation whose words, levels and noise are known. */
type Scene = {
  readonly clean: Float32Array;
  readonly noisy: Float32Array;
  readonly loud: readonly Sentence[];
  readonly quiet: readonly Sentence[];
  /** Where nobody speaks for 0.5 s or more. */
  readonly pauses: readonly Sentence[];
};

/** What is said, and by whom, as it was recorded: both as loud, without noise. */
type Conversation = {
  readonly name: string;
  readonly spoken: Float32Array;
  readonly loud: readonly Sentence[];
  readonly quiet: readonly Sentence[];
};

/**
 * Prints what mastering makes of two speakers 12 dB apart in three noises, beside the recording itself, loudnorm and
 * dynaudnorm: with voices of espeak-ng, and with those of a folder.
 *
 * @param samples a folder with `demonstration.flac` and `.truth.json`; without it, only espeak-ng speaks.
 */
export async function measureVoices(samples: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-voices-'));
  try {
    if (samples === undefined)
      console.log('needs --folder with demonstration.flac and its truth for other voices');
    else await measureConversation(await demonstration(samples, folder), folder);
    if (await canSpeak()) await measureConversation(await synthetic(folder), folder);
    else console.log('espeak-ng is not installed: its voices are left out');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureConversation(conversation: Conversation, folder: string): Promise<void> {
  console.log(
    `${conversation.name}\nnoise under the quiet voice | by | voices apart, dB | voice over noise, dB | noise raised less than voice by, dB | STOI of the quiet voice`,
  );
  for (const noiseDb of NOISES_DB) {
    const scene = await sceneOf(conversation, folder, noiseDb);
    const told = (await results(scene, folder)).map(([name, sound]) => {
      const figures = figuresOf(scene, sound);
      console.log([`${noiseDb} dB`, name, ...textsOf(figures)].join(' | '));
      return figures;
    });
    const [raw, ours] = [told.at(0), told.at(-1)];
    if (raw !== undefined && ours !== undefined) judge(noiseDb, raw, ours);
  }
}

async function demonstration(samples: string, folder: string): Promise<Conversation> {
  const truth = JSON.parse(readFileSync(path.join(samples, 'demonstration.truth.json'), 'utf8')) as Truth;
  const spoken = await decoded(path.join(samples, 'demonstration.flac'), folder);
  const first = truth.turns[0]?.speaker;
  const isLoud = ({ start }: Sentence) =>
    truth.turns.findLast((turn) => turn.start <= start + 0.01)?.speaker === first;
  const [loud, quiet] = [truth.sentences.filter(isLoud), truth.sentences.filter((one) => !isLoud(one))];
  return { name: 'voices of the demonstration', spoken, loud, quiet };
}

async function synthetic(folder: string): Promise<Conversation> {
  const { samples, lines } = await speak(folder, RATE_HZ);
  const by = (wanted: 0 | 1) => lines.filter(({ speaker }) => speaker === wanted);
  return { name: 'voices of espeak-ng', spoken: samples, loud: by(0), quiet: by(1) };
}

async function sceneOf(
  { spoken, loud, quiet }: Conversation,
  folder: string,
  noiseDb: number,
): Promise<Scene> {
  const clean = new Float32Array(spoken.length);
  for (const [group, level] of [
    [loud, SPEECH_DBFS],
    [quiet, SPEECH_DBFS - APART_DB],
  ] as const) {
    const gain = 10 ** ((level - levelIn(spoken, group)) / 20);
    for (const { start, end } of group) {
      for (let at = sample(start); at < sample(end); at++) clean[at] = (spoken[at] ?? 0) * gain;
    }
  }
  const noise = await pinkNoise(folder, clean.length / RATE_HZ);
  const whole = [{ start: 0, end: clean.length / RATE_HZ }];
  const gain = 10 ** ((SPEECH_DBFS - APART_DB - noiseDb - levelIn(noise, whole)) / 20);
  const noisy = clean.map((one, at) => one + (noise[at] ?? 0) * gain);
  const sentences = [...loud, ...quiet].sort((one, other) => one.start - other.start);
  return { clean, noisy, loud, quiet, pauses: pausesOf(sentences) };
}

const sample = (seconds: number) => Math.round(seconds * RATE_HZ);

function pausesOf(sentences: readonly Sentence[]) {
  return sentences.slice(1).flatMap((next, index) => {
    const start = (sentences[index]?.end ?? 0) + 0.15;
    const end = next.start - 0.15;
    return end - start >= 0.2 ? [{ start, end }] : [];
  });
}

async function decoded(file: string, folder: string, ...options: readonly string[]): Promise<Float32Array> {
  const raw = path.join(folder, 'decoded.f32');
  await generate(['-i', file, ...options, '-f', 'f32le', '-ac', '1', '-ar', String(RATE_HZ), raw]);
  return new Float32Array(new Uint8Array(readFileSync(raw)).buffer);
}

async function pinkNoise(folder: string, seconds: number): Promise<Float32Array> {
  const file = path.join(folder, 'noise.wav');
  await generate([
    '-f',
    'lavfi',
    '-i',
    `anoisesrc=c=pink:a=0.1:seed=3:r=${RATE_HZ}:d=${seconds + 1}`,
    '-c:a',
    'pcm_f32le',
    file,
  ]);
  return decoded(file, folder);
}

/** K-weighted level of some stretches together, in LUFS without gates. */
function levelIn(samples: Float32Array, stretches: readonly Sentence[]): number {
  const tracker = new EnergyTracker(RATE_HZ);
  tracker.take(samples);
  const track = tracker.finish();
  const squares = stretches.flatMap(({ start, end }) =>
    Array.from(track.subarray(Math.ceil(start * 50), Math.floor(end * 50))),
  );
  return 10 * Math.log10(squares.reduce((sum, one) => sum + one, 0) / squares.length);
}

async function results({ noisy }: Scene, folder: string): Promise<[string, Float32Array][]> {
  const raw = path.join(folder, 'noisy.f32');
  const wav = path.join(folder, 'noisy.wav');
  writeFileSync(raw, new Uint8Array(noisy.buffer));
  await generate(['-f', 'f32le', '-ar', String(RATE_HZ), '-ac', '1', '-i', raw, '-c:a', 'pcm_f32le', wav]);
  return [
    ['nothing', noisy],
    ['loudnorm', await decoded(wav, folder, '-af', 'loudnorm=I=-16:TP=-1:LRA=7')],
    [
      'highpass, afftdn, dynaudnorm',
      await decoded(wav, folder, '-af', 'highpass=f=80,afftdn=nr=20,dynaudnorm'),
    ],
    ['Passe-Parole', await ours(wav, folder)],
  ];
}

async function ours(wav: string, folder: string): Promise<Float32Array> {
  const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
  const source = { path: wav, name: 'noisy.wav', digest: '0'.repeat(64), bytes: statSync(wav).size };
  const recording = await audio.check(source, CONTROL);
  const outputPath = path.join(folder, 'ours.mp3');
  const target = { integratedLufs: -16, truePeakDbtp: -1 };
  const outputs = [{ format: 'mp3', target, outputPath }] as const;
  await audio.master(orderFor([{ source, recording }], outputs, { trimEnds: false }), CONTROL);
  return decoded(outputPath, folder);
}

type Figures = {
  readonly apartDb: number;
  readonly overNoiseDb: number;
  /** How much less the noise alone was raised than the voice. */
  readonly noiseLessDb: number;
  readonly stoi: number;
};

function figuresOf({ clean, noisy, loud, quiet, pauses }: Scene, samples: Float32Array): Figures {
  const noiseGain = levelIn(samples, pauses) - levelIn(noisy, pauses);
  const voiceGain = levelIn(samples, quiet) - levelIn(noisy, quiet);
  return {
    apartDb: levelIn(samples, loud) - levelIn(samples, quiet),
    overNoiseDb: levelIn(samples, quiet) - levelIn(samples, pauses),
    noiseLessDb: voiceGain - noiseGain,
    stoi: stoi(atTenKilohertz(clean, quiet), atTenKilohertz(samples, quiet)),
  };
}

const textsOf = ({ apartDb, overNoiseDb, noiseLessDb, stoi: value }: Figures) => [
  ...[apartDb, overNoiseDb, noiseLessDb].map((db) => db.toFixed(1)),
  value.toFixed(3),
];

function judge(noiseDb: number, raw: Figures, ours: Figures): void {
  const isHard = noiseDb === Math.min(...NOISES_DB);
  const goals: readonly (readonly [string, boolean])[] = [
    ['voices within 1.5 dB', Math.abs(ours.apartDb) <= 1.5],
    ['noise raised 4 dB less than the voice', ours.noiseLessDb >= 4],
    ['STOI not lowered by more than 0.02', ours.stoi >= raw.stoi - 0.02],
    ...(isHard ? [['10 dB more over the noise', ours.overNoiseDb - raw.overNoiseDb >= 10] as const] : []),
  ];
  for (const [goal, isMet] of goals) console.log(`${noiseDb} dB: ${goal}: ${isMet ? 'met' : 'MISSED'}`);
}

/** Some stretches one after the other, by straight lines between samples: enough for bands under 4.4 kHz. */
function atTenKilohertz(samples: Float32Array, stretches: readonly Sentence[]): Float32Array {
  const step = RATE_HZ / 10_000;
  const values: number[] = [];
  for (const { start, end } of stretches) {
    for (let place = start * RATE_HZ; place < end * RATE_HZ; place += step) {
      const at = Math.floor(place);
      values.push((samples[at] ?? 0) + ((samples[at + 1] ?? 0) - (samples[at] ?? 0)) * (place - at));
    }
  }
  return Float32Array.from(values);
}

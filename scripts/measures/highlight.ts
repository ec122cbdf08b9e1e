/** How far the mark on a clip's word is from the instant the word is said: in frames as they are filmed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAligner } from '../../src/adapters/alignment/aligner.ts';
import { lettering } from '../../src/adapters/images/fonts.ts';
import { captionsOf, sentencesIn } from '../../src/journey/clips/captions.ts';
import { proposePassages } from '../../src/journey/passages/passages.ts';
import type { TimedWord } from '../../src/model/alignment.ts';
import type { Passage } from '../../src/model/clip.ts';
import { type Cue, wordsIn } from '../../src/model/transcript.ts';
import { FREE, openFfmpegBench, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { captionStates } from '../../src/web/pictures/clip/captions.ts';

/** Folder of the recording with known words, beside the clone unless given. */
const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');
const FRAMES_PER_SECOND = 25;

type TrueWord = {
  readonly w: string;
  readonly start: number;
  readonly end: number;
  readonly s: number;
  readonly t: number;
};
type Truth = { readonly words: readonly TrueWord[]; readonly turns: readonly { readonly speaker: string }[] };

/** Prints the error of every word of the proposed passages. */
export async function measureHighlight(folder = SAMPLES): Promise<void> {
  const truth = JSON.parse(readFileSync(path.join(folder, 'interview-words.truth.json'), 'utf8')) as Truth; // our own file
  const cues = await alignedCues(path.join(folder, 'interview-words.flac'), truth);
  const passages = proposePassages(cues, 5);
  const errors = passages.flatMap((passage) => errorsIn(passage, cues, truth.words));
  const sorted = errors.map(Math.abs).sort((one, other) => one - other);
  const at = (share: number) => Math.round(1000 * (sorted[Math.floor(share * sorted.length)] ?? 0));
  console.table({
    'mot surligné contre mot dit': {
      extraits: passages.length,
      mots: sorted.length,
      'médiane (ms)': at(0.5),
      'p90 (ms)': at(0.9),
      'plus grand (ms)': at(0.9999),
    },
  });
}

/** The words as the aligner places them, a cue for each sentence. */
async function alignedCues(soundPath: string, { words, turns }: Truth): Promise<Cue[]> {
  const work = mkdtempSync(path.join(tmpdir(), 'passe-parole-mesures-'));
  const bench = await openFfmpegBench();
  try {
    const speechPath = path.join(work, 'speech.f32');
    const source = sourceAt(soundPath);
    const recording = await bench.audio.check(source, FREE);
    await bench.audio.speech(
      { recordings: [{ source, recording }], outputPath: speechPath, sampleRateHz: 8000 },
      FREE,
    );
    const order = {
      soundPath: speechPath,
      durationSeconds: (words.at(-1)?.end ?? 0) + 1,
      words: words.map(({ w }) => w),
    };
    const found = await createAligner().align(order, FREE);
    if (found === undefined) throw new Error('Expected an alignment, got none');
    return sentencesOf(found.words, words).map(({ turn, said }) => ({
      startSeconds: said[0]?.startSeconds ?? 0,
      endSeconds: said.at(-1)?.endSeconds ?? 0,
      text: said.map(({ text }) => text).join(' '),
      speaker: turns[turn]?.speaker ?? '',
      words: said,
    }));
  } finally {
    bench.close();
    rmSync(work, { recursive: true, force: true });
  }
}

function sentencesOf(said: readonly TimedWord[], truth: readonly TrueWord[]) {
  const numbers = [...new Set(truth.map(({ s }) => s))];
  return numbers.map((number) => ({
    turn: truth.find(({ s }) => s === number)?.t ?? 0,
    said: said.filter((_, rank) => truth[rank]?.s === number),
  }));
}

/** For each marked word, when its first frame shows it minus when it is said, in seconds. */
function errorsIn(passage: Passage, cues: readonly Cue[], truth: readonly TrueWord[]): number[] {
  const style = { rect: { x: 0, y: 0, width: 900, height: 330 }, sizePx: 86, ink: '#000000' };
  const captions = captionsOf(sentencesIn(cues, passage), 'vertical');
  const states = captionStates(captions, style, lettering);
  const marked = captions.flatMap(({ lines }) => lines.flat());
  const first = cues
    .flatMap(({ words = [] }) => words)
    .findIndex(({ startSeconds }) => startSeconds >= passage.startSeconds);
  let at = first;
  return marked.map(({ text }, rank) => {
    const said = truth[at]?.start ?? 0;
    at += wordsIn(text.replaceAll('\u00A0', ' ')).filter((part) => /[\p{L}\d]/u.test(part)).length;
    const due = states[rank]?.fromSeconds ?? 0;
    const shown = Math.max(0, Math.ceil(due * FRAMES_PER_SECOND - 0.5)) / FRAMES_PER_SECOND;
    return shown + passage.startSeconds - said;
  });
}

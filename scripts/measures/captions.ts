/** How captions of three interviews read: lines over the limit, breaks after a grammatical word, reading speed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { endsOnClingingWord } from '../../src/formats/caption-breaking.ts';
import { formatSrt, parseSrt } from '../../src/formats/srt.ts';
import { formatWebVtt, parseWebVtt } from '../../src/formats/webvtt.ts';
import { sharedOut, type TimedWord } from '../../src/model/alignment.ts';
import { type Cue, wordsIn } from '../../src/model/transcript.ts';
import { cuesOf as inventedCues } from '../../src/testing/interviews/interview.ts';
import { workshop } from '../../src/testing/interviews/workshop.ts';

const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');

/** What the files of exact times hold; ours, so not checked further. `s` is the rank of a word's sentence. */
type Truth = {
  readonly words?: readonly {
    readonly w: string;
    readonly start: number;
    readonly end: number;
    readonly s: number;
  }[];
  readonly sentences: readonly { readonly text: string; readonly start: number; readonly end: number }[];
};

export async function measureCaptions(folder = SAMPLES): Promise<void> {
  const known = ['interview-words', 'demonstration', 'real-voices'].map((name) => ({
    name,
    cues: cuesOf(JSON.parse(readFileSync(path.join(folder, `${name}.truth.json`), 'utf8')) as Truth),
  }));
  const invented = timedByWord(inventedCues(workshop));
  for (const { name, cues } of [...known, { name: 'workshop', cues: invented }]) {
    console.log(`${name}: spoken at ${ownRate(cues).toFixed(1)} characters a second, pauses included`);
    report('  WebVTT', parseWebVtt(formatWebVtt(cues)), 65);
    report('  SubRip', parseSrt(formatSrt(cues)), 32);
  }
}

/** How fast people speak: what captions that show all the time would be read at. */
function ownRate(cues: readonly Cue[]): number {
  const length = cues.reduce((sum, { text }) => sum + text.length + 1, 0);
  return length / ((cues.at(-1)?.endSeconds ?? 0) - (cues[0]?.startSeconds ?? 0));
}

function cuesOf({ words, sentences }: Truth): readonly Cue[] {
  if (words === undefined)
    return timedByWord(
      sentences.map(({ text, start, end }) => ({ text, startSeconds: start, endSeconds: end })),
    );
  return sentences.map(({ start, end }, rank) => {
    const own = words
      .filter(({ s }) => s === rank)
      .map(({ w, start, end }): TimedWord => {
        const text = w.replace(/\s/gu, '');
        return { text, startSeconds: start, endSeconds: end, certainty: 'sure' };
      });
    return { text: own.map(({ text }) => text).join(' '), startSeconds: start, endSeconds: end, words: own };
  });
}

const timedByWord = (cues: readonly Cue[]): Cue[] =>
  cues.map((cue) => ({ ...cue, words: sharedOut(wordsIn(cue.text), cue) }));

function report(name: string, cues: readonly Cue[], lineLength: number): void {
  const lines = cues.flatMap(({ text }) => text.split('\n'));
  const breaks = lines.filter((line) => !/[.!?…»]$/u.test(line));
  const clinging = breaks.filter(endsOnClingingWord);
  const speeds = cues
    .map(({ text, startSeconds, endSeconds }) => text.length / (endSeconds - startSeconds))
    .sort((one, other) => one - other);
  const fast = speeds.filter((speed) => speed > 17).length;
  const p90 = speeds[Math.floor(speeds.length * 0.9)] ?? 0;
  const over = lines.filter((line) => line.length > lineLength).length;
  const alone = lines.filter((line) => wordsIn(line).length === 1 && !/[.!?…»,]$/u.test(line)).length;
  console.log(
    `${name}: ${cues.length} captions, ${over} lines over ${lineLength}, ${clinging.length} of ${lines.length} breaks after a grammatical word (${((clinging.length / lines.length) * 100).toFixed(1)} %), ${alone} words alone, ${p90.toFixed(1)} characters a second at p90 (${fast} over 17, at most ${(speeds.at(-1) ?? 0).toFixed(1)})`,
  );
}

/** How captions of three interviews read: lines over the limit, breaks after a grammatical word, reading speed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { endsOnClingingWord } from '../../src/formats/caption-breaking.ts';
import { formatSrt, parseSrt } from '../../src/formats/srt.ts';
import { formatWebVtt, parseWebVtt } from '../../src/formats/webvtt.ts';
import { sharedOut, type TimedWord } from '../../src/model/alignment.ts';
import { type Cue, wordsIn } from '../../src/model/transcript.ts';
import { timedCues, unitsOf } from '../../src/speech/timed-transcript.ts';

const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');

/** What the files of exact times hold; ours, so not checked further. */
type Truth = {
  readonly words?: readonly { readonly w: string; readonly start: number; readonly end: number }[];
  readonly sentences: readonly { readonly text: string; readonly start: number; readonly end: number }[];
};

export async function measureCaptions(folder = SAMPLES): Promise<void> {
  for (const name of ['interview-words', 'demonstration', 'real-voices']) {
    const cues = cuesOf(JSON.parse(readFileSync(path.join(folder, `${name}.truth.json`), 'utf8')) as Truth);
    report(`${name}, WebVTT`, parseWebVtt(formatWebVtt(cues)), 65);
    report(`${name}, SubRip`, parseSrt(formatSrt(cues)), 32);
  }
}

function cuesOf({ words, sentences }: Truth): readonly Cue[] {
  if (words === undefined)
    return sentences.map(({ text, start, end }) => {
      const span = { startSeconds: start, endSeconds: end };
      return { text, ...span, words: sharedOut(wordsIn(text), span) };
    });
  const timed = words.map(
    ({ w, start, end }): TimedWord => ({ text: w, startSeconds: start, endSeconds: end, certainty: 'sure' }),
  );
  const text = words.map(({ w }) => w).join(' ');
  return timedCues(unitsOf({ kind: 'plain', paragraphs: [{ text }] }), timed);
}

function report(name: string, cues: readonly Cue[], lineLength: number): void {
  const lines = cues.flatMap(({ text }) => text.split('\n'));
  const breaks = lines.filter((line) => !/[.!?…»]$/u.test(line));
  const clinging = breaks.filter(endsOnClingingWord);
  const speeds = cues
    .map(({ text, startSeconds, endSeconds }) => text.length / (endSeconds - startSeconds))
    .sort((one, other) => one - other);
  const p90 = speeds[Math.floor(speeds.length * 0.9)] ?? 0;
  const over = lines.filter((line) => line.length > lineLength).length;
  const alone = lines.filter((line) => wordsIn(line).length === 1 && !/[.!?…»,]$/u.test(line)).length;
  console.log(
    `${name}: ${cues.length} captions, ${over} lines over ${lineLength}, ${clinging.length} of ${lines.length} breaks after a grammatical word (${((clinging.length / lines.length) * 100).toFixed(1)} %), ${alone} words alone, ${p90.toFixed(1)} characters a second at p90`,
  );
}

import type { Alignment, Certainty, TimedWord, TimeSpan } from '../model/alignment.ts';
import { fillGaps, gapsOf } from './fill-gaps.ts';
import { guessedTimes } from './guess-words.ts';
import type { HeardWord, Search } from './search.ts';
import { sweep } from './sweep.ts';

/** Below this the sound fits a word badly. */
const POOR_FIT = -0.7;
/** Stray sound shorter than this is a breath, a laugh, an « euh ». */
const UNWRITTEN_SECONDS = 1.5;

/** What is aligned: the words, the ways each is said, and the length of the sound. */
export type SpokenText = {
  readonly words: readonly string[];
  readonly ways: readonly (readonly string[])[];
  readonly durationSeconds: number;
};

/** Places every word of a text in its recording: a sweep, a second look at what is missing, then neighbours' evidence. */
export async function align(
  text: SpokenText,
  search: Search,
  progress: (fraction: number) => void,
): Promise<Alignment> {
  const spoken = text.ways.flatMap((ways, rank) => (ways.length > 0 ? [rank] : []));
  const ways = spoken.map((rank) => text.ways[rank] ?? []);
  const { durationSeconds } = text;
  const first = await sweep(ways, durationSeconds, search, (fraction) => progress(fraction * 0.9));
  const heard = await fillGaps(first.words, ways, durationSeconds, search);
  progress(1);
  const texts = spoken.map((rank) => text.words[rank] ?? '');
  const times = placed({ words: texts, ways, durationSeconds }, heard);
  return { words: withUnspoken(text.words, spoken, times), unwritten: unwritten(first.strays, heard) };
}

/** Tokens that make no sound, such as a dash, take no time: they stand where the word before ends. */
function withUnspoken(
  words: readonly string[],
  spoken: readonly number[],
  times: readonly Time[],
): TimedWord[] {
  let next = 0;
  return words.map((text, rank) => {
    const time = spoken[next] === rank ? times[next++] : undefined;
    const end = times[next - 1]?.endSeconds ?? 0;
    return { text, ...(time ?? { startSeconds: end, endSeconds: end, certainty: 'sure' }) };
  });
}

type Time = Omit<TimedWord, 'text'>;

function placed({ words, ways, durationSeconds }: SpokenText, heard: readonly HeardWord[]): Time[] {
  const times = new Map<number, Time>();
  for (const [index, word] of heard.entries())
    times.set(word.rank, {
      ...spanOf(word),
      certainty: certaintyOf(word, heard[index - 1], heard[index + 1]),
    });
  for (const gap of gapsOf(heard, ways.length, durationSeconds))
    for (const [index, time] of guessedTimes(gap, words, ways).entries())
      times.set(gap.firstRank + index, { ...spanOf(time), certainty: time.certainty });
  return ways.map((_, rank) => {
    const time = times.get(rank);
    if (time === undefined) throw new Error(`Expected a place for word ${rank}, got none`);
    return time;
  });
}

const spanOf = ({ startSeconds, endSeconds }: TimeSpan) => ({
  startSeconds: rounded(startSeconds),
  endSeconds: rounded(endSeconds),
});

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Sure when the sound fits and a neighbour of the text was heard beside it. */
function certaintyOf(
  word: HeardWord,
  before: HeardWord | undefined,
  after: HeardWord | undefined,
): Certainty {
  const isAccompanied = before?.rank === word.rank - 1 || after?.rank === word.rank + 1;
  return isAccompanied && word.fit > POOR_FIT ? 'sure' : 'doubtful';
}

/** Stray sound between the words found, long enough to be speech that someone forgot to write. */
function unwritten(strays: readonly TimeSpan[], heard: readonly HeardWord[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  let next = 0;
  for (const stray of strays) {
    while ((heard[next]?.endSeconds ?? Number.POSITIVE_INFINITY) <= stray.startSeconds) next++;
    const word = heard[next];
    if (word !== undefined && word.startSeconds < stray.endSeconds) continue;
    const last = spans.at(-1);
    const isSame =
      last !== undefined &&
      !heard.some((one) => one.startSeconds >= last.endSeconds && one.endSeconds <= stray.startSeconds);
    if (last !== undefined && isSame) spans.splice(-1, 1, { ...last, endSeconds: stray.endSeconds });
    else spans.push(stray);
  }
  return spans.filter((span) => span.endSeconds - span.startSeconds >= UNWRITTEN_SECONDS).map(spanOf);
}

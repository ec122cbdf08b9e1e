import { type Certainty, sharedOut, type TimedWord } from './alignment.ts';
import { type JoinedLengths, spansOf } from './joined-time.ts';
import type { SourceSpan } from './time-map.ts';
import { type Cue, wordsIn } from './transcript.ts';

/** The words of a testimony, each where it is in the recordings: corrected by a person where a person did. */
export type WordsOnSources = {
  /** Lengths of the recordings, in order, in seconds. */
  readonly lengths: JoinedLengths;
  /** Times are joined time: as if the recordings were one file, nothing removed. */
  readonly cues: readonly Cue[];
};

/** A place where quoted words are said. */
export type QuotedPlace = {
  /** The words as the transcript writes them. */
  readonly text: string;
  /** Where they are in the recordings; more than one stretch when they run over the end of a file. */
  readonly spans: readonly SourceSpan[];
  /** The worst of the words' own: one that is not `sure` is to be played to a person before anything is public. */
  readonly certainty: Certainty;
};

const FROM_SURE_TO_ABSENT: readonly Certainty[] = ['sure', 'doubtful', 'guessed', 'absent'];

/**
 * Every place where some words are said, in order; capitals, accents and punctuation aside. Empty when the transcript does
 * not have them, or the quote has no letter.
 *
 * @param padSeconds added before and after: 0.12 covers 99 % of words whole.
 */
export function placesSaying(
  quote: string,
  { lengths, cues }: WordsOnSources,
  padSeconds: number,
): QuotedPlace[] {
  const words = cues.flatMap(timedWordsOf).filter(({ text }) => bare(text) !== '');
  const wanted = barePartsOf(wordsIn(quote));
  const said = words.flatMap((word) => barePartsOf([word.text]).map((part) => ({ part, word })));
  const places: QuotedPlace[] = [];
  for (let first = 0; wanted.length > 0 && first + wanted.length <= said.length; first++) {
    const own = said.slice(first, first + wanted.length);
    if (own.some(({ part }, rank) => part !== wanted[rank])) continue;
    places.push(placeOf([...new Set(own.map(({ word }) => word))], lengths, padSeconds));
    first += wanted.length - 1;
  }
  return places;
}

function placeOf(words: readonly TimedWord[], lengths: JoinedLengths, padSeconds: number): QuotedPlace {
  const startSeconds = Math.min(...words.map((word) => word.startSeconds)) - padSeconds;
  const endSeconds = Math.max(...words.map((word) => word.endSeconds)) + padSeconds;
  const worst = Math.max(...words.map(({ certainty }) => FROM_SURE_TO_ABSENT.indexOf(certainty)));
  return {
    text: words.map(({ text }) => text).join(' '),
    spans: spansOf(lengths, { startSeconds: Math.max(0, startSeconds), endSeconds }).map(rounded),
    certainty: FROM_SURE_TO_ABSENT[worst] ?? 'absent',
  };
}

/** A cue's words with their times; shared out by their length, and guessed, where the cue has none. */
export const timedWordsOf = ({ text, words, ...span }: Cue): readonly TimedWord[] =>
  words ?? sharedOut(wordsIn(text), span);

const rounded = (span: SourceSpan): SourceSpan => ({
  ...span,
  startSeconds: Math.round(span.startSeconds * 1000) / 1000,
  endSeconds: Math.round(span.endSeconds * 1000) / 1000,
});

/** « L’accueil » is quoted as « accueil » too: words parted at apostrophes and hyphens. */
const barePartsOf = (words: readonly string[]) =>
  words.flatMap((word) =>
    word
      .split(/['’‘ʼ\-‑\u00A0\u202F]/u)
      .map(bare)
      .filter((part) => part !== ''),
  );

const bare = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\d]/gu, '');

import type { Passage, PassagePointer, SpokenWord } from '../../model/clip.ts';
import { inSilence } from './passage-between.ts';
import { facilitatorIn, type Sentence } from './sentences.ts';

/** What the networks still take, in seconds. */
const SHORTEST_SECONDS = 5;
const LONGEST_SECONDS = 90;
/** A few words say where one is; more are given only when they are said twice. */
const FEW_WORDS = 5;

/** Why a passage that a person points at cannot be taken. */
export type PointingFault = 'not-found' | 'question' | 'too-short' | 'too-long';

type Span = { readonly first: number; readonly last: number };
type SaidWord = SpokenWord & { readonly speaker?: string };

/** The passage a person means, from the first word to the last exactly, cut in the silences around them. */
export function pointedPassage(
  pointer: PassagePointer,
  sentences: readonly Sentence[],
): Passage | PointingFault {
  const words = wordsOf(sentences);
  const span = 'first' in pointer ? quotedSpan(pointer, words) : timedSpan(pointer, words);
  if (span === undefined) return 'not-found';
  const within = words.slice(span.first, span.last + 1);
  const facilitator = facilitatorIn(sentences);
  if (facilitator !== undefined && within.some(({ speaker }) => speaker === facilitator)) return 'question';
  const passage = passageOf(span, words);
  const seconds = passage.endSeconds - passage.startSeconds;
  if (seconds < SHORTEST_SECONDS) return 'too-short';
  return seconds > LONGEST_SECONDS ? 'too-long' : passage;
}

/** Whether a text holds the first words, then the last ones. */
export function says(text: string, { first, last }: Quoted): boolean {
  const [tokens, opening, closing] = [text, first, last].map((one) => ` ${plainTokens(one).join(' ')} `);
  const at = tokens?.indexOf(opening ?? '') ?? -1;
  return at !== -1 && (tokens?.indexOf(closing ?? '', at) ?? -1) !== -1;
}

/** How to point at a passage by few words; by its times when its words are said elsewhere too. */
export function pointerTo(passage: Passage, sentences: readonly Sentence[]): PassagePointer {
  const words = wordsOf(sentences);
  const span = timedSpan(passage, words);
  const count = span === undefined ? 0 : span.last - span.first + 1;
  for (let few = FEW_WORDS; span !== undefined && few <= count; few += 1) {
    const textOf = (from: number) => words.slice(from, from + few).map(({ text }) => unmarked(text));
    const first = textOf(span.first).join(' ');
    const last = textOf(span.last - few + 1).join(' ');
    const found = quotedSpan({ first, last }, words);
    if (found?.first === span.first && found.last === span.last) return { first, last };
  }
  return { startSeconds: passage.startSeconds, endSeconds: passage.endSeconds };
}

const wordsOf = (sentences: readonly Sentence[]): SaidWord[] =>
  sentences.flatMap(({ words, speaker }) =>
    words.map((word) => (speaker === undefined ? word : { ...word, speaker })),
  );

/** Quotation marks would end the quotation too early. */
const unmarked = (text: string) => text.replace(/[«»“”"()]\s*/gu, '').trim();

type Quoted = Extract<PassagePointer, { readonly first: string }>;
type Timed = { readonly startSeconds: number; readonly endSeconds: number };

/** The first place where the first words are said, and the nearest end after them. */
function quotedSpan({ first, last }: Quoted, words: readonly SpokenWord[]): Span | undefined {
  const tokens = words.flatMap(({ text }, index) => plainTokens(text).map((token) => ({ token, index })));
  const placeOf = (wanted: readonly string[], from: number): number | undefined => {
    const starts = tokens.findIndex(
      (_, at) => at >= from && wanted.every((token, rank) => tokens[at + rank]?.token === token),
    );
    return wanted.length === 0 || starts === -1 ? undefined : starts;
  };
  const [opening, closing] = [plainTokens(first), plainTokens(last)];
  const opens = placeOf(opening, 0);
  if (opens === undefined) return undefined;
  const closes = placeOf(closing, opens);
  if (closes === undefined) return undefined;
  const lastToken = tokens[Math.max(closes + closing.length, opens + opening.length) - 1];
  return { first: tokens[opens]?.index ?? 0, last: lastToken?.index ?? 0 };
}

/** The words of which more than half is heard between two times. */
function timedSpan({ startSeconds, endSeconds }: Timed, words: readonly SpokenWord[]): Span | undefined {
  const middleOf = (word: SpokenWord) => (word.startSeconds + word.endSeconds) / 2;
  const isWithin = (word: SpokenWord) => middleOf(word) >= startSeconds && middleOf(word) <= endSeconds;
  const first = words.findIndex(isWithin);
  return first === -1 ? undefined : { first, last: words.findLastIndex(isWithin) };
}

/** Words without accents, capitals and punctuation. */
const plainTokens = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/gu, 'oe')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((token) => token !== '');

function passageOf({ first, last }: Span, words: readonly SpokenWord[]): Passage {
  const within = words.slice(first, last + 1);
  const times = {
    startSeconds: within[0]?.startSeconds ?? 0,
    endSeconds: within.at(-1)?.endSeconds ?? 0,
  };
  return {
    ...inSilence(times, words[first - 1]?.endSeconds, words[last + 1]?.startSeconds),
    text: within.map(({ text }) => text).join(' '),
    reasons: [],
  };
}

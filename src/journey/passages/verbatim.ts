import type { Passage } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { passageBetween } from './passage-between.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { leaningOf, worthOf } from './signs.ts';

/** A newspaper quotes two or three sentences, no more. */
const MOST_CHARACTERS = 280;

type Run = { readonly first: number; readonly last: number };

/**
 * What may be quoted of a passage, word for word: its strongest run of whole sentences that fits in an article. Its
 * strongest sentence when none fits.
 */
export function verbatimOf(passage: Passage, cues: readonly Cue[]): Passage {
  const sentences = sentencesOf(cues);
  const isWithin = ({ startSeconds, endSeconds }: Sentence) =>
    startSeconds >= passage.startSeconds && endSeconds <= passage.endSeconds;
  const first = sentences.findIndex(isWithin);
  const last = sentences.findLastIndex(isWithin);
  if (first < 0) return passage;
  const length = ({ first, last }: Run) => textOf(sentences, first, last).length;
  const runs = runsBetween(first, last);
  const fitting = runs.filter((run) => length(run) <= MOST_CHARACTERS);
  const single = runs.filter((run) => run.first === run.last);
  const [best] = (fitting.length > 0 ? fitting : single)
    .map((run) => ({ ...run, value: quotability(run, sentences) }))
    .sort((one, other) => other.value - one.value || one.first - other.first);
  return best === undefined ? passage : passageBetween(best.first, best.last, sentences, passage.reasons);
}

function runsBetween(first: number, last: number): Run[] {
  const count = last - first + 1;
  return Array.from({ length: count }, (_, from) =>
    Array.from({ length: count - from }, (_, more) => ({ first: first + from, last: first + from + more })),
  ).flat();
}

const textOf = (sentences: readonly Sentence[], first: number, last: number) =>
  sentences
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');

/** Weak sentences take away; what leans on a sentence that is not quoted is not understood. */
function quotability({ first, last }: Run, sentences: readonly Sentence[]): number {
  const worth = sentences
    .slice(first, last + 1)
    .reduce((sum, { text }) => sum + worthOf(text).value - 0.8, 0);
  return worth - 1.5 * leaningOf(sentences[first]?.text ?? '');
}

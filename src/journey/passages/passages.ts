import type { Passage, PassageReason } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { speakerWords } from '../../words/transcript.ts';
import { passageBetween } from './passage-between.ts';
import { facilitatorIn, isQuestion, type Sentence, sentencesOf } from './sentences.ts';
import { leaningOf, type Worth, worthOf } from './signs.ts';

/** The shortest and the longest passage the networks take well, in seconds. */
const SHORTEST_SECONDS = 15;
const LONGEST_SECONDS = 60;
/** Passages of about this length are heard to the end. */
const IDEAL_SECONDS = 27;
/** Beyond this many, a passage worth less than this share of the best is left out. */
const FEWEST = 3;
const WEAK = 0.55;
/** Share of a sentence's words that may be missing in the sound. */
const MOST_SILENT = 0.15;

type Weighed = { readonly sentence: Sentence; readonly worth: Worth };
type Candidate = {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly reasons: readonly PassageReason[];
};

/**
 * The passages to propose, the best first: whole sentences of the witness, 15 to 60 s, apart from each other, each with
 * the reasons for it. A person chooses among them.
 */
export function proposePassages(cues: readonly Cue[], count: number): Passage[] {
  const sentences = sentencesOf(cues);
  const facilitator = facilitatorIn(sentences);
  const isWitness = ({ speaker, text, silentShare }: Sentence) =>
    silentShare < MOST_SILENT &&
    !text.includes(speakerWords.masked) &&
    (facilitator === undefined ? !isQuestion(text) : speaker !== facilitator);
  const weighed = sentences.map((sentence) => ({ sentence, worth: worthOf(sentence.text) }));
  const candidates = weighed
    .flatMap((_, first) => candidatesFrom(first, weighed, isWitness))
    .sort((one, other) => other.score - one.score || one.first - other.first);
  return apart(candidates, count, sentences).map(({ first, last, reasons }) =>
    passageBetween(first, last, sentences, reasons),
  );
}

/** Every run of whole sentences of one answer that starts here and has a right length. */
function candidatesFrom(
  first: number,
  weighed: readonly Weighed[],
  isWitness: (sentence: Sentence) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const start = weighed[first]?.sentence;
  for (let last = first; start !== undefined && last < weighed.length; last += 1) {
    const end = weighed[last]?.sentence;
    if (end === undefined || end.turn !== start.turn || !isWitness(end)) break;
    const seconds = end.endSeconds - start.startSeconds;
    if (seconds > LONGEST_SECONDS) break;
    if (seconds >= SHORTEST_SECONDS) found.push(weigh(first, last, weighed));
  }
  return found;
}

function weigh(first: number, last: number, weighed: readonly Weighed[]): Candidate {
  const within = weighed.slice(first, last + 1);
  const opens = weighed[first]?.sentence;
  const ends = weighed[last]?.sentence;
  const byReason = new Map<PassageReason, number>();
  for (const { worth } of within)
    for (const [reason, value] of worth.byReason) byReason.set(reason, (byReason.get(reason) ?? 0) + value);
  const startsAnswer = weighed[first - 1]?.sentence.turn !== opens?.turn;
  const endsAnswer = weighed[last + 1]?.sentence.turn !== ends?.turn;
  const seconds = (ends?.endSeconds ?? 0) - (opens?.startSeconds ?? 0);
  const mean = within.reduce((sum, { worth }) => sum + worth.value, 0) / within.length;
  const variety = [...byReason.keys()].filter((reason) => reason !== 'person').length;
  const score =
    mean * Math.sqrt(within.length) * 0.6 +
    variety * 0.45 +
    (endsAnswer ? 1 : 0) +
    (startsAnswer ? 0.9 : -0.8 * leaningOf(opens?.text ?? '')) -
    Math.abs(Math.log(seconds / IDEAL_SECONDS)) * 1.1 +
    (weighed[last]?.worth.value ?? 0) * 0.15;
  return { first, last, score, reasons: reasonsOf(byReason, startsAnswer && endsAnswer) };
}

function reasonsOf(byReason: ReadonlyMap<PassageReason, number>, whole: boolean): PassageReason[] {
  const strongest = [...byReason].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  return [...strongest.slice(0, 3), ...(whole ? (['whole'] as const) : [])];
}

/** The best ones that share no sentence, spread over the interview; a weak one only to reach `FEWEST`. */
function apart(candidates: readonly Candidate[], count: number, sentences: readonly Sentence[]): Candidate[] {
  const kept: Candidate[] = [];
  const middleOf = ({ first, last }: Candidate) =>
    ((sentences[first]?.startSeconds ?? 0) + (sentences[last]?.endSeconds ?? 0)) / 2;
  const nearSeconds = (sentences.at(-1)?.endSeconds ?? 0) / (2 * count);
  const appeal = (one: Candidate) =>
    kept.some((other) => Math.abs(middleOf(one) - middleOf(other)) < nearSeconds)
      ? one.score - 0.7
      : one.score;
  let left = [...candidates];
  while (kept.length < count && left.length > 0) {
    const best = left.reduce((one, other) => (appeal(other) > appeal(one) ? other : one));
    if (kept.length >= FEWEST && appeal(best) < (kept[0]?.score ?? 0) * WEAK) break;
    kept.push(best);
    left = left.filter(({ first, last }) => last < best.first || first > best.last);
  }
  return kept;
}

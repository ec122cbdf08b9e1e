import type { ReviewedTurn } from '../../formats/review-markdown.ts';
import { type Certainty, sharedOut, type TimedWord } from '../../model/alignment.ts';
import type { DraftWord } from '../../model/draft-words.ts';
import { placedWords } from '../../model/placed-words.ts';
import { wordsIn } from '../../model/transcript.ts';
import type { ReadDraft } from './drafts.ts';

/**
 * Where each word of a transcript is heard, for the page that corrects it. One letter a word: `s` sure, `d` doubtful, `g`
 * guessed, `a` not in the sound, `e` placed by its length as most are, `n` corrected since the draft was made, `m` masked,
 * `c` cut.
 */
export type WordPlaces = {
  /** Names the draft whose times these are. */
  readonly version: string;
  readonly turns: readonly {
    /** Two whole numbers a word, in hundredths of a second: from the start of the word before, and its length. */
    readonly times: readonly number[];
    readonly marks: string;
  }[];
};

const MARKS: Readonly<Record<Certainty, string>> = { sure: 's', doubtful: 'd', guessed: 'g', absent: 'a' };
/** Beyond this share, guessing is how these times were made, and marks nothing. */
const MOST_GUESSED = 1 / 3;

/** Places the words of a transcript as it is now, from a draft that was made of it, or of a former state of it. */
export function wordPlaces(turns: readonly ReviewedTurn[], { version, words }: ReadDraft): WordPlaces {
  const parted = turns.map(({ text }) => wordsIn(text));
  const texts = parted.flat();
  const guessedCount = words.filter(({ certainty }) => certainty === 'guessed').length;
  const guessed = guessedCount > words.length * MOST_GUESSED ? 'e' : 'g';
  const placed = withNeighbours(texts, placedWords(texts, words), words.at(-1)?.endSeconds ?? 0);
  let [rank, before] = [0, 0];
  return {
    version,
    turns: parted.map((own) => {
      const mine = placed.slice(rank, rank + own.length);
      rank += own.length;
      const times = mine.flatMap(({ startSeconds, endSeconds }) => {
        const start = hundredths(startSeconds);
        const gap = start - before;
        before = start;
        return [gap, Math.max(0, hundredths(endSeconds) - start)];
      });
      return { times, marks: mine.map((word) => markOf(word, guessed)).join('') };
    }),
  };
}

type Placed = TimedWord & { readonly fate: DraftWord['fate'] | 'new' };

const hundredths = (seconds: number) => Math.round(seconds * 100);

function markOf({ fate, certainty }: Placed, guessed: string): string {
  if (fate === 'new') return 'n';
  if (fate !== 'heard') return fate === 'masked' ? 'm' : 'c';
  return certainty === 'guessed' ? guessed : MARKS[certainty];
}

/** Words that the draft does not know share the time between those it knows. */
function withNeighbours(
  texts: readonly string[],
  found: readonly (DraftWord | undefined)[],
  lastSeconds: number,
): readonly Placed[] {
  const placed: Placed[] = [];
  for (let rank = 0; rank < texts.length; ) {
    const known = found[rank];
    if (known !== undefined) {
      placed.push(known);
      rank += 1;
      continue;
    }
    const next = found.findIndex((word, at) => at > rank && word !== undefined);
    const end = next === -1 ? texts.length : next;
    const startSeconds = placed.at(-1)?.endSeconds ?? 0;
    const endSeconds = Math.max(startSeconds, found[end]?.startSeconds ?? lastSeconds);
    const shared = sharedOut(texts.slice(rank, end), { startSeconds, endSeconds });
    placed.push(...shared.map((word) => ({ ...word, fate: 'new' as const })));
    rank = end;
  }
  return placed;
}

import type { HeardWord } from './search.ts';

/** Where the text and the sound are known to meet. */
export type Meeting = { readonly rank: number; readonly seconds: number };

/** Phones said in a second, at most, by someone in a hurry. */
const PHONES_PER_SECOND = 14;
/** What a skipped phone costs, in phones heard. */
const SKIP_COST = 0.15;
/** Fewer phones than this, alone, may be heard in any sound. */
const LEAST_PHONES = 9;

type Run = { readonly words: readonly HeardWord[]; readonly phones: number };

/**
 * The words to believe among those heard: the chain of runs that goes forward in the text, explains the most sound, and
 * jumps over the least text. The decoder may go back or hear a stray « de » in music; a chain may not.
 *
 * @param phoneCount phones of the word at a rank.
 * @param since where the text and the sound met last.
 */
export function trustedWords(
  heard: readonly HeardWord[],
  phoneCount: (rank: number) => number,
  since: Meeting,
): HeardWord[] {
  const runs = runsOf(heard, phoneCount).filter(({ phones }) => phones >= LEAST_PHONES);
  const skipCost = (from: Meeting, to: HeardWord) => {
    const skipped = sum(from.rank + 1, to.rank, phoneCount);
    return SKIP_COST * Math.max(0, skipped - (to.startSeconds - from.seconds) * PHONES_PER_SECOND);
  };
  const chains: { readonly score: number; readonly words: readonly HeardWord[] }[] = [];
  for (const { words, phones } of runs) {
    const [first] = words;
    if (first === undefined || first.rank <= since.rank) continue;
    const earlier = chains.flatMap((chain) => {
      const last = chain.words.at(-1);
      if (last === undefined || last.rank >= first.rank) return [];
      const meeting = { rank: last.rank, seconds: last.endSeconds };
      return [{ score: chain.score - skipCost(meeting, first), words: chain.words }];
    });
    const alone = { score: -skipCost(since, first), words: [] };
    const best = [...earlier, alone].reduce((one, other) => (other.score > one.score ? other : one));
    chains.push({ score: best.score + phones, words: [...best.words, ...words] });
  }
  const none = { score: 0, words: [] as readonly HeardWord[] };
  return [...chains.reduce((one, other) => (other.score > one.score ? other : one), none).words];
}

/** Words heard one after the other as in the text. */
function runsOf(heard: readonly HeardWord[], phoneCount: (rank: number) => number): Run[] {
  const runs: HeardWord[][] = [];
  for (const word of heard) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.rank === word.rank - 1) last.push(word);
    else runs.push([word]);
  }
  return runs.map((words) => ({
    words,
    phones: words.reduce((total, { rank }) => total + phoneCount(rank), 0),
  }));
}

function sum(from: number, to: number, of: (rank: number) => number): number {
  let total = 0;
  for (let rank = from; rank < to; rank++) total += of(rank);
  return total;
}

import type { HeardWord, Search, SearchWidth } from './search.ts';

/** A usual length of a phone, and the shortest that can be said, in seconds. */
const PHONE_SECONDS = 0.075;
const SHORTEST_PHONE_SECONDS = 0.028;
const EDGE_SECONDS = 0.03;
const LONGEST_GAP_SECONDS = 60;
/** Right words fit at −0.25 even under music, wrong ones at −0.6, and half of those are not heard. */
const BELIEVABLE_FIT = -0.5;

const WIDE: SearchWidth = { beam: 1e-80, wordBeam: 1e-60, jump: 1e-12, stray: 1e-8 };
/** For a gap that the missing words fill: leaving the text is nearly forbidden. (The engine takes nothing below 1e-37.) */
const FORCED: SearchWidth = { ...WIDE, jump: 1e-35, stray: 1e-30 };

/** Words of the text that were not found, and the sound between their neighbours. */
export type Gap = {
  readonly firstRank: number;
  /** After the last one. */
  readonly endRank: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
};

/** The gaps between found words, and at both ends. */
export function gapsOf(words: readonly HeardWord[], count: number, durationSeconds: number): Gap[] {
  const after = [...words, { rank: count, startSeconds: durationSeconds, endSeconds: durationSeconds }];
  return after.flatMap(({ rank, startSeconds }, index) => {
    const before = after[index - 1];
    const firstRank = (before?.rank ?? -1) + 1;
    if (firstRank >= rank) return [];
    return [{ firstRank, endRank: rank, startSeconds: before?.endSeconds ?? 0, endSeconds: startSeconds }];
  });
}

/** How long the words of a gap usually take, and the least they can take, in seconds. */
export function spokenSeconds(
  ways: readonly (readonly string[])[],
  gap: Gap,
): { usual: number; least: number } {
  const phones = ways
    .slice(gap.firstRank, gap.endRank)
    .reduce((total, [first = '']) => total + first.split(' ').length, 0);
  return { usual: phones * PHONE_SECONDS, least: phones * SHORTEST_PHONE_SECONDS };
}

/**
 * Looks again, alone and more widely, for the words that the sweep left between two found ones.
 *
 * @returns all words found, in order.
 */
export async function fillGaps(
  words: readonly HeardWord[],
  ways: readonly (readonly string[])[],
  durationSeconds: number,
  search: Search,
): Promise<HeardWord[]> {
  const found = [...words];
  for (const gap of gapsOf(words, ways.length, durationSeconds)) {
    const { usual, least } = spokenSeconds(ways, gap);
    const seconds = gap.endSeconds - gap.startSeconds;
    if (seconds < least || seconds > LONGEST_GAP_SECONDS) continue;
    const lookAgain = async (width: SearchWidth) => {
      const heard = await search({
        startSeconds: Math.max(0, gap.startSeconds - EDGE_SECONDS),
        endSeconds: Math.min(durationSeconds, gap.endSeconds + EDGE_SECONDS),
        ways: ways.slice(gap.firstRank, gap.endRank),
        width,
        fromFirstWord: width === FORCED,
      });
      return forward(heard.words).map((word) => within(gap, word));
    };
    const isFilled = seconds < usual * 2.2 + 0.5;
    const free = isFilled ? [] : await lookAgain(WIDE);
    const isFound = free.length * 2 > gap.endRank - gap.firstRank;
    const forced = isFound ? [] : await lookAgain(FORCED);
    found.push(...(isFilled || isBelievable(forced, gap) ? forced : free));
  }
  return found.sort((one, other) => one.rank - other.rank);
}

/** Whether words that had to be heard somewhere really were: nearly all of them, and the sound fits most. */
function isBelievable(forced: readonly HeardWord[], gap: Gap): boolean {
  const fits = forced.map(({ fit }) => fit).sort((one, other) => one - other);
  const median = fits[Math.floor(fits.length / 2)] ?? Number.NEGATIVE_INFINITY;
  return forced.length >= (gap.endRank - gap.firstRank) * 0.9 && median > BELIEVABLE_FIT;
}

/** The longest way forward through the words heard. */
function forward(heard: readonly HeardWord[]): HeardWord[] {
  const chains: HeardWord[][] = [];
  for (const word of heard) {
    const before = chains.filter((chain) => (chain.at(-1)?.rank ?? -1) < word.rank);
    const longest = before.reduce(
      (one, other) => (other.length > one.length ? other : one),
      [] as HeardWord[],
    );
    chains.push([...longest, word]);
  }
  return chains.reduce((one, other) => (other.length > one.length ? other : one), []);
}

const within = (gap: Gap, word: HeardWord): HeardWord => ({
  ...word,
  rank: word.rank + gap.firstRank,
  startSeconds: Math.min(Math.max(word.startSeconds, gap.startSeconds), gap.endSeconds),
  endSeconds: Math.min(Math.max(word.endSeconds, gap.startSeconds), gap.endSeconds),
});

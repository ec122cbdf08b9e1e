import type { TimeSpan } from '../model/alignment.ts';
import type { HeardWord, Search, SearchWidth } from './search.ts';

/** A usual length of a phone, and the shortest that can be said, in seconds. */
const PHONE_SECONDS = 0.075;
const SHORTEST_PHONE_SECONDS = 0.028;
const EDGE_SECONDS = 0.03;
const LONGEST_GAP_SECONDS = 60;
/** In more sound than this, words shorter than that fit somewhere whatever is said. */
const LONG_GAP_SECONDS = 5;
const TELLING_SECONDS = 0.7;
/** Right words fit at −0.25 even under music, wrong ones at −0.6, and half of those are not heard. */
const BELIEVABLE_FIT = -0.56;
/** Room for a pause beside words that are said next to found ones. */
const BESIDE_SECONDS = 2.5;

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

/** What gaps are looked at in: the words' ways, the length of the sound, and the engine. */
type Ground = {
  readonly ways: readonly (readonly string[])[];
  readonly durationSeconds: number;
  readonly search: Search;
};

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
  for (const gap of gapsOf(words, ways.length, durationSeconds))
    found.push(...(await wordsOfGap(gap, { ways, durationSeconds, search })));
  return found.sort((one, other) => one.rank - other.rank);
}

async function wordsOfGap(gap: Gap, ground: Ground): Promise<readonly HeardWord[]> {
  const { usual, least } = spokenSeconds(ground.ways, gap);
  const seconds = gap.endSeconds - gap.startSeconds;
  if (seconds < least) return [];
  if (seconds < usual * 2.2 + 0.5) return lookAgain(gap, gap, FORCED, ground);
  const free = seconds > LONGEST_GAP_SECONDS ? [] : await lookAgain(gap, gap, WIDE, ground);
  if (free.length * 2 > gap.endRank - gap.firstRank) return free;
  if (seconds > LONG_GAP_SECONDS && usual < TELLING_SECONDS) return free;
  const tries: (readonly HeardWord[])[] = [];
  for (const place of placesToForce(gap, usual)) tries.push(await lookAgain(gap, place, FORCED, ground));
  const [best = []] = tries
    .filter((heard) => isBelievable(heard, gap))
    .sort((one, other) => medianFit(other) - medianFit(one));
  return best.length > 0 ? best : free;
}

/** In much more sound than the words need, they are most likely said beside those that were found. */
function placesToForce(gap: Gap, usualSeconds: number): TimeSpan[] {
  const near = usualSeconds * 2.2 + BESIDE_SECONDS;
  if (gap.endSeconds - gap.startSeconds <= near + BESIDE_SECONDS) return [gap];
  return [
    { startSeconds: gap.startSeconds, endSeconds: gap.startSeconds + near },
    { startSeconds: gap.endSeconds - near, endSeconds: gap.endSeconds },
  ];
}

async function lookAgain(
  gap: Gap,
  place: TimeSpan,
  width: SearchWidth,
  { ways, durationSeconds, search }: Ground,
): Promise<HeardWord[]> {
  const heard = await search({
    startSeconds: Math.max(0, place.startSeconds - EDGE_SECONDS),
    endSeconds: Math.min(durationSeconds, place.endSeconds + EDGE_SECONDS),
    ways: ways.slice(gap.firstRank, gap.endRank),
    width,
    fromFirstWord: width === FORCED && place.startSeconds === gap.startSeconds,
  });
  return forward(heard.words).map((word) => within(gap, word));
}

/** Whether words that had to be heard somewhere really were: nearly all of them, and the sound fits most. */
const isBelievable = (forced: readonly HeardWord[], gap: Gap): boolean =>
  forced.length >= (gap.endRank - gap.firstRank) * 0.85 && medianFit(forced) > BELIEVABLE_FIT;

function medianFit(heard: readonly HeardWord[]): number {
  const fits = heard.map(({ fit }) => fit).sort((one, other) => one - other);
  return fits[Math.floor(fits.length / 2)] ?? Number.NEGATIVE_INFINITY;
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

import type { Heard, HeardWord, Search, SearchWidth } from './search.ts';
import { trustedWords } from './trusted-words.ts';

const WINDOW_SECONDS = 45;
/** The end of a window is heard without what follows: it is heard again in the next one. */
const MARGIN_SECONDS = 5;
/** Words that may be said in a second, with room for a paragraph that is not said at all. */
const WORDS_PER_SECOND = 4;
const WORDS_AHEAD = 120;
const MOST_WORDS = 1000;

const WIDTH: SearchWidth = { beam: 1e-50, wordBeam: 1e-30, jump: 1e-12, stray: 1e-8 };

/** What a first pass over the whole sound gave. */
export type Sweep = {
  /** Words found, by their rank in the text. */
  readonly words: readonly HeardWord[];
  readonly strays: Heard['strays'];
};

/**
 * Follows a text through a long recording, window by window, so that the cost is linear. Each window begins where the
 * last trusted word ended and looks for the words that follow it; when none is found, farther words are tried before the
 * window is given up.
 */
export async function sweep(
  ways: readonly (readonly string[])[],
  durationSeconds: number,
  search: Search,
  progress: (fraction: number) => void,
): Promise<Sweep> {
  const words: HeardWord[] = [];
  const strays: Heard['strays'][number][] = [];
  let time = 0;
  let ahead = WORDS_AHEAD;
  while (time < durationSeconds - 0.2 && (words.at(-1)?.rank ?? -1) < ways.length - 1) {
    const end = Math.min(durationSeconds, time + WINDOW_SECONDS);
    const found = await findFrom(words, ways, { start: time, end, ahead }, search);
    const isLast = end >= durationSeconds;
    const kept = isLast ? found.words : settled(found.words, end - MARGIN_SECONDS);
    const remaining = ways.length - 1 - (words.at(-1)?.rank ?? -1);
    if (kept.length === 0 && ahead < Math.min(MOST_WORDS, remaining)) {
      ahead *= 3;
      continue;
    }
    if (kept.length > 0) ahead = WORDS_AHEAD;
    words.push(...kept);
    const next = isLast ? durationSeconds : (kept.at(-1)?.endSeconds ?? end - MARGIN_SECONDS);
    strays.push(...found.strays.filter((stray) => stray.startSeconds < next));
    time = next;
    progress(time / durationSeconds);
  }
  return { words, strays };
}

async function findFrom(
  words: readonly HeardWord[],
  ways: readonly (readonly string[])[],
  { start, end, ahead }: { readonly start: number; readonly end: number; readonly ahead: number },
  search: Search,
): Promise<Heard> {
  const first = (words.at(-1)?.rank ?? -1) + 1;
  const count = Math.ceil((end - start) * WORDS_PER_SECOND) + ahead;
  const heard = await search({
    startSeconds: start,
    endSeconds: end,
    ways: ways.slice(first, first + count),
    width: WIDTH,
    fromFirstWord: false,
  });
  const phoneCount = (rank: number) => (ways[rank]?.[0] ?? '').split(' ').length;
  const placed = heard.words.map((word) => ({ ...word, rank: word.rank + first }));
  return {
    words: trustedWords(placed, phoneCount, { rank: first - 1, seconds: start }),
    strays: heard.strays,
  };
}

/** Words heard well before the end of the window, up to a pause where there is one. */
function settled(found: readonly HeardWord[], before: number): readonly HeardWord[] {
  const early = found.filter(({ endSeconds }) => endSeconds <= before);
  const pause = early.findLastIndex((word, index) => {
    const next = found[index + 1];
    return next !== undefined && next.startSeconds - word.endSeconds >= 0.15;
  });
  return pause > early.length / 2 ? early.slice(0, pause + 1) : early;
}

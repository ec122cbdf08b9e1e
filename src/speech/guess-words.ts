import type { TimeSpan } from '../model/alignment.ts';
import { type Gap, spokenSeconds } from './fill-gaps.ts';

type GuessedTime = TimeSpan & { readonly certainty: 'guessed' | 'absent' };

/** A sentence ends on this word: what pauses there are come after it. */
const ENDS_SENTENCE = /[.!?…](?:[\s\u00A0\u202F]?[»”"')\]])*$/u;

/**
 * Times for the words of a gap, which were not heard: placed by their length when the gap could hold them, else absent
 * from the sound. A gap longer than its words holds a pause, most likely where a sentence ends.
 */
export function guessedTimes(
  gap: Gap,
  words: readonly string[],
  ways: readonly (readonly string[])[],
): GuessedTime[] {
  const { least, usual } = spokenSeconds(ways, gap);
  const seconds = gap.endSeconds - gap.startSeconds;
  const ranks = Array.from({ length: gap.endRank - gap.firstRank }, (_, index) => gap.firstRank + index);
  if (seconds < least || (usual > 3 && seconds < usual / 2))
    return ranks.map(() => ({
      startSeconds: gap.startSeconds,
      endSeconds: gap.startSeconds,
      certainty: 'absent',
    }));
  const lengths = ranks.map((rank) => phonesOf(ways[rank]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const pace = Math.min(seconds, usual * 1.5) / total;
  const pause = pauseIn(gap, words, seconds - pace * total);
  let at = gap.startSeconds + (pause.after < 0 ? pause.seconds : pause.before);
  return ranks.map((_, index) => {
    const startSeconds = at;
    const endSeconds = startSeconds + (lengths[index] ?? 0) * pace;
    at = endSeconds + (index === pause.after ? pause.seconds : 0);
    return { startSeconds, endSeconds, certainty: 'guessed' };
  });
}

type Pause = {
  /** Silence before the first word. */
  readonly before: number;
  /** Place in the gap of the word that the pause follows; −1 when it comes first. */
  readonly after: number;
  readonly seconds: number;
};

/** More than a pause: something else was said, after the sentence that was begun. */
const LONG_SECONDS = 3;

/**
 * Where the time that words leave free goes: at the last end of a sentence; when there is none, around them, or after them
 * when it is long.
 */
function pauseIn({ firstRank, endRank }: Gap, words: readonly string[], freeSeconds: number): Pause {
  const end = words.slice(0, endRank).findLastIndex((word) => ENDS_SENTENCE.test(word));
  if (end < firstRank - 1 || freeSeconds <= 0) {
    const before = freeSeconds > LONG_SECONDS ? 0 : Math.max(0, freeSeconds) / 2;
    return { before, after: words.length, seconds: 0 };
  }
  return { before: 0, after: end - firstRank, seconds: freeSeconds };
}

const phonesOf = (ways: readonly string[] | undefined) => (ways?.[0] ?? '').split(' ').length;

import type { DraftWord } from './draft-words.ts';

/** How far on both sides together the same words are looked for after a difference. */
const REACH = 120;

/**
 * Finds each word of a text among those of a draft that was made from a former state of it: the same words in the same
 * order, but for what was corrected since.
 *
 * @returns one per word of the text; nothing for those that the draft does not know yet.
 */
export function placedWords(
  text: readonly string[],
  draft: readonly DraftWord[],
): readonly (DraftWord | undefined)[] {
  const [wanted, known] = [text.map(bare), draft.map((word) => bare(word.text))];
  const found: (DraftWord | undefined)[] = text.map(() => undefined);
  let [at, from] = [0, 0];
  while (at < wanted.length && from < known.length) {
    if (wanted[at] === known[from]) {
      found[at] = draft[from];
      at += 1;
      from += 1;
      continue;
    }
    const [skipped, passed] = nextMeeting(wanted, known, at, from);
    at += skipped;
    from += passed;
  }
  return found;
}

/** How many words of each side to leave before both say the same again, two words in a row; one of each otherwise. */
function nextMeeting(wanted: readonly string[], known: readonly string[], at: number, from: number) {
  for (let sum = 1; sum <= REACH; sum += 1)
    for (let skipped = 0; skipped <= sum; skipped += 1) {
      const [here, there] = [at + skipped, from + sum - skipped];
      if (here >= wanted.length || there >= known.length || wanted[here] !== known[there]) continue;
      const isLast = here + 1 >= wanted.length || there + 1 >= known.length;
      if (isLast || wanted[here + 1] === known[there + 1]) return [skipped, sum - skipped] as const;
    }
  return [1, 1] as const;
}

/** A word as it sounds: a capital or a comma that was corrected moves nothing. */
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\d]/gu, '');

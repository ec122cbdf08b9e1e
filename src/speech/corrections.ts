import type { TimeSpan } from '../model/alignment.ts';
import { type Cue, wordsIn } from '../model/transcript.ts';
import { sentencesOf } from './sentences.ts';

type Unit = Pick<Cue, 'text' | 'speaker'>;

/** A stretch of a corrected text: as it was, with its times, or changed, to be aligned again within its neighbours. */
export type CorrectedPart =
  | { readonly kind: 'kept'; readonly cues: readonly Cue[] }
  | { readonly kind: 'changed'; readonly units: readonly Unit[]; readonly within: TimeSpan };

/**
 * What a person's corrections change in an aligned transcript: whole sentences keep their times, and what stands between
 * two kept ones is to be looked for between them alone.
 */
export function correctedParts(
  cues: readonly Cue[],
  corrected: readonly Unit[],
  durationSeconds: number,
): CorrectedPart[] {
  const units = corrected.flatMap(({ text, speaker }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, ...(speaker !== undefined && { speaker }) })),
  );
  const parts: CorrectedPart[] = [];
  let [unit, reached] = [0, 0];
  for (const [nextCue, nextUnit] of [...commonSentences(cues, units), [cues.length, units.length] as const]) {
    const changed = units.slice(unit, nextUnit);
    const until = cues[nextCue]?.startSeconds ?? durationSeconds;
    if (changed.length > 0)
      parts.push({ kind: 'changed', units: changed, within: { startSeconds: reached, endSeconds: until } });
    const [kept, said] = [cues[nextCue], units[nextUnit]];
    if (kept === undefined || said === undefined) break;
    parts.push({ kind: 'kept', cues: [withSpeaker(kept, said)] });
    [unit, reached] = [nextUnit + 1, kept.endSeconds];
  }
  return parts;
}

/** A kept sentence as the person now writes it: a moved comma or another speaker changes no time. */
function withSpeaker({ speaker: _, words, ...cue }: Cue, { text, speaker }: Unit): Cue {
  const written = wordsIn(text);
  return {
    ...cue,
    text,
    ...(speaker !== undefined && { speaker }),
    ...(words?.length === written.length && {
      words: words.map((word, rank) => ({ ...word, text: written[rank] ?? word.text })),
    }),
  };
}

/** Places of the sentences that are the same in both, in order: the longest common subsequence. */
function commonSentences(cues: readonly Cue[], units: readonly Unit[]): (readonly [number, number])[] {
  const [before, after] = [cues.map(({ text }) => plain(text)), units.map(({ text }) => plain(text))];
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const best =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.fill(best, column, column + 1);
    }
  const common: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < before.length && column < after.length; )
    if (before[row] === after[column]) common.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  return common;
}

/** The words alone: a moved comma or capital keeps a sentence's times. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();

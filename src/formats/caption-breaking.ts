import { type Cue, wordsIn } from '../model/transcript.ts';

/** How much text a caption may show at once. Lengths are in characters. */
export type CaptionSize = { readonly lineLength: number; readonly lineCount: number };

/** Words that belong with the next one: a line never ends on them. */
const CLINGING = new Set(
  `à au aux avec c ce ces cet cette chaque chez comme d dans de des du elle elles en entre et est il ils j je jusqu l la le
  les leur leurs m ma mais mes moins mon n ne nos notre nous on ont ou où par pas plus pour pendant puisqu qu quand que
  quel quelle quelles quels qui s sa sans se ses si son sont sous sur ta te tes ton tous tout toute toutes très tu un une
  vers vos votre vous y « ( [ – - :`.split(/\s+/),
);
/** Words before which a break reads well. */
const OPENING = new Set(
  'alors après avant avec car chez comme dans depuis donc entre et jusqu mais ou où parce par pendant pour puis puisque quand que qui sans si sous sur vers'.split(
    ' ',
  ),
);

const COST = { afterClinging: 60, midPhrase: 9, beforeOpening: 3, afterComma: 1, afterSentence: 0 };

/**
 * Cuts a text into captions of a few lines by a search over all break points: after punctuation and before conjunctions
 * rather than within a phrase, never after an article or a pronoun when any other place fits, lines of close lengths.
 * A word longer than a line has a line of its own.
 *
 * @returns captions, each an array of lines; joined by spaces they give the text's words back.
 */
export function breakCaptions(text: string, { lineLength, lineCount }: CaptionSize): string[][] {
  const lines = bestLines(splitTokens(text), lineLength, lineCount);
  const captions: string[][] = [];
  for (let start = 0; start < lines.length; start += lineCount)
    captions.push(lines.slice(start, start + lineCount));
  return captions;
}

/** Cuts a cue into cues that fit, each with a time in proportion to its characters. Speakers stay. */
export function splitCue({ words: _, ...cue }: Cue, size: CaptionSize): Cue[] {
  const texts = breakCaptions(cue.text, size).map((lines) => lines.join('\n'));
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const rate = (cue.endSeconds - cue.startSeconds) / total;
  let before = 0;
  return texts.map((text) => {
    const startSeconds = cue.startSeconds + before * rate;
    before += text.length;
    const endSeconds = before === total ? cue.endSeconds : cue.startSeconds + before * rate;
    return { ...cue, startSeconds, endSeconds, text };
  });
}

/** Words, with the signs that French parts by a space kept on their word. */
function splitTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const word of wordsIn(text)) {
    const previous = tokens.at(-1);
    if (previous !== undefined && areOne(previous, word)) tokens.splice(-1, 1, `${previous} ${word}`);
    else tokens.push(word);
  }
  return tokens;
}

/** Whether a line may not be cut between two words: French parts some signs from theirs by a space. */
export const areOne = (previous: string, word: string): boolean =>
  /^[:;?!»%€…]+$/u.test(word) || /(?:^|\s)[«–—-]$/u.test(previous);

/** The cheapest cut of the words into lines: dynamic programming over the word a line starts with. */
function bestLines(words: readonly string[], lineLength: number, lineCount: number): string[] {
  type Cut = { readonly cost: number; readonly next: number };
  const cuts: Cut[][] = Array.from({ length: words.length + 1 }, () => []);
  cuts[words.length] = Array.from({ length: lineCount }, (_, rank) => ({
    cost: rank === 0 ? 0 : 2,
    next: 0,
  }));
  for (let start = words.length - 1; start >= 0; start--)
    cuts[start] = Array.from({ length: lineCount }, (_, rank) => bestCut(start, rank));
  return readCuts();

  /** Cheapest end of a line that starts with a word and is the `rank`-th of its caption. */
  function bestCut(start: number, rank: number): Cut {
    let best: Cut = { cost: Number.POSITIVE_INFINITY, next: start + 1 };
    let length = -1;
    for (let end = start + 1; end <= words.length; end++) {
      length += 1 + (words[end - 1] ?? '').length;
      if (length > lineLength && end > start + 1) break;
      const follows = cuts[end]?.[(rank + 1) % lineCount]?.cost ?? 0;
      const cost = follows + lineCost(words, end, length / lineLength, rank === lineCount - 1);
      if (cost <= best.cost) best = { cost, next: end };
    }
    return best;
  }

  function readCuts(): string[] {
    const lines: string[] = [];
    for (let start = 0; start < words.length; ) {
      const next = cuts[start]?.[lines.length % lineCount]?.next ?? words.length;
      lines.push(words.slice(start, next).join(' '));
      start = next;
    }
    return lines;
  }
}

/** What a line costs: its break, its empty room, and a constant so that few lines are used. */
export function lineCost(
  words: readonly string[],
  end: number,
  fullness: number,
  endsCaption: boolean,
): number {
  const room = Math.max(0, 1 - fullness);
  const raggedness = 10 * room * room + 2;
  return raggedness + (end === words.length ? 0 : breakCost(words, end) * (endsCaption ? 1.5 : 1));
}

function breakCost(words: readonly string[], end: number): number {
  const before = words[end - 1] ?? '';
  if (/[.!?…](?:\s?[»")])?$/u.test(before)) return COST.afterSentence;
  if (/[,;:»)]$/u.test(before)) return COST.afterComma;
  if (endsOnClingingWord(before)) return COST.afterClinging;
  const [opening = ''] = (words[end] ?? '').toLowerCase().split(/['’]/);
  return OPENING.has(opening) ? COST.beforeOpening : COST.midPhrase;
}

/** Whether a line must not end here: articles, pronouns, prepositions, an elided word or an opening sign. */
export function endsOnClingingWord(text: string): boolean {
  const last = text.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return CLINGING.has(last) || /['’]$/u.test(last);
}

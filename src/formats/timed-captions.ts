import { sharedOut } from '../model/alignment.ts';
import { type Cue, wordsIn } from '../model/transcript.ts';
import { areOne, type CaptionSize, splitCue } from './caption-breaking.ts';
import { bestCaptions, type Token } from './caption-search.ts';

/**
 * The captions of a whole transcript. Where word times are known, breaks and times are chosen together, by a search over
 * all of them: captions that read well, that stay on as long as their reading takes when a pause allows it, and that show
 * within 0.3 s of their first word. Times that people gave are not changed.
 */
export function captionsOf(cues: readonly Cue[], size: CaptionSize): Cue[] {
  const captions: Cue[] = [];
  for (let first = 0; first < cues.length; ) {
    const isHeard = isTimedByWord(cues[first]);
    let end = first + 1;
    while (end < cues.length && isTimedByWord(cues[end]) === isHeard) end++;
    const stretch = cues.slice(first, end);
    captions.push(
      ...(isHeard ? captionsByWords(stretch, size) : stretch.flatMap((cue) => splitCue(cue, size))),
    );
    first = end;
  }
  return captions;
}

const isTimedByWord = (cue: Cue | undefined): boolean =>
  cue?.words !== undefined && cue.words.length > 0 && cue.words.length === wordsIn(cue.text).length;

function captionsByWords(cues: readonly Cue[], size: CaptionSize): Cue[] {
  const tokens = cues.flatMap((cue, rank) => tokensOf(cue, rank, size.lineLength));
  return bestCaptions(tokens, size).map(({ cueRank, ...caption }) => {
    const { words: _, ...cue } = cues[cueRank] ?? {};
    return { ...cue, ...caption };
  });
}

/** Words with their signs: what no line may cut, unless at a hyphen in a word longer than a line. */
function tokensOf({ text, words = [] }: Cue, cueRank: number, lineLength: number): Token[] {
  const tokens: Token[] = [];
  for (const [rank, word] of wordsIn(text).entries()) {
    const { startSeconds, endSeconds } = words[rank] ?? { startSeconds: 0, endSeconds: 0 };
    const last = tokens.at(-1);
    if (last !== undefined && (areOne(last.text, word) || labels(last, word, lineLength)))
      tokens.splice(-1, 1, { ...last, text: `${last.text} ${word}`, endSeconds });
    else tokens.push({ text: word, startSeconds, endSeconds, cueRank });
  }
  return tokens.flatMap((token) => (token.text.length > lineLength ? partsOf(token, lineLength) : [token]));
}

/** Whether a token says who speaks, and is to stay on the line of what they say. */
const labels = ({ text, startSeconds, endSeconds }: Token, word: string, lineLength: number): boolean =>
  text.endsWith(':') && endSeconds === startSeconds && text.length + 1 + word.length <= lineLength;

function partsOf(token: Token, lineLength: number): Token[] {
  const parts: string[] = [];
  for (const piece of token.text.split(/(?<=-)/u)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length <= lineLength) parts.splice(-1, 1, last + piece);
    else parts.push(piece);
  }
  return sharedOut(parts, token).map(({ certainty: _, ...part }) => ({ ...part, cueRank: token.cueRank }));
}

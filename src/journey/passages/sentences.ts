import type { SpokenWord } from '../../model/clip.ts';
import { type Cue, wordsIn } from '../../model/transcript.ts';

/** A sentence as it is spoken. */
export type Sentence = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Its words with their times in the published audio: those that were heard, else shared by characters. */
  readonly words: readonly SpokenWord[];
  /** Share of its words that the sound does not have, 0 to 1. */
  readonly silentShare: number;
  readonly speaker?: string;
  /** Number of the turn of speech it belongs to. */
  readonly turn: number;
};

/** A silence this long ends a sentence that no point ends. */
const PAUSE_SECONDS = 0.35;
/** Without a point for this long, a pause is taken for one. */
const LONG_SECONDS = 14;

/** After an abbreviation or an initial, a point ends nothing. */
const END =
  /(?<!(?:^|[\s\u00A0(«])(?:M|MM|Mme|Mmes|Mlle|Dr|St|Ste|n|p|art|etc|\p{Lu}))[.!?…]+(?:[\s\u00A0]*[»”"])?(?=\s+[\p{Lu}\d«“"–—-])/gu;

/** The sentences of a timed transcript. */
export function sentencesOf(cues: readonly Cue[]): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  let turn = 0;
  for (const [index, piece] of cues.flatMap(piecesOf).entries()) {
    const changes = index > 0 && piece.speaker !== (open ?? sentences.at(-1))?.speaker;
    if (changes) turn += 1;
    if (open !== undefined && (changes || endsBefore(open, piece))) {
      sentences.push(open);
      open = undefined;
    }
    open = open === undefined ? { ...piece, turn } : joined(open, piece);
  }
  return open === undefined ? sentences : [...sentences, open];
}

type Piece = Omit<Sentence, 'turn'>;

function piecesOf(cue: Cue): Piece[] {
  const words = timedWordsOf(cue);
  const text = words.map((word) => word.text).join(' ');
  const ends = [...text.matchAll(END)].map((end) => end.index + end[0].length);
  const pieces: (typeof words)[] = [[]];
  let at = 0;
  for (const word of words) {
    if (at >= (ends[pieces.length - 1] ?? Infinity)) pieces.push([]);
    pieces.at(-1)?.push(word);
    at += word.text.length + 1;
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => pieceOf(piece, cue.speaker));
}

type Word = SpokenWord & { readonly silent: boolean };

function pieceOf(words: readonly Word[], speaker: string | undefined): Piece {
  return {
    text: words.map(({ text }) => text).join(' '),
    startSeconds: words[0]?.startSeconds ?? 0,
    endSeconds: words.at(-1)?.endSeconds ?? 0,
    words: words.map(({ text, startSeconds, endSeconds }) => ({ text, startSeconds, endSeconds })),
    silentShare: words.filter(({ silent }) => silent).length / words.length,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function timedWordsOf({ text, startSeconds, endSeconds, words }: Cue): Word[] {
  if (words !== undefined && words.length > 0)
    return words.map((word) => ({ ...word, silent: word.certainty === 'absent' }));
  const plain = wordsIn(text);
  const rate = (endSeconds - startSeconds) / plain.reduce((sum, word) => sum + word.length + 1, 0);
  let at = startSeconds;
  return plain.map((word) => {
    const start = at;
    at += (word.length + 1) * rate;
    return { text: word, startSeconds: start, endSeconds: at, silent: false };
  });
}

function endsBefore(open: Sentence, next: Piece): boolean {
  if (/[.!?…][\s\u00A0]*[»”"]?$/u.test(open.text) && /^[\p{Lu}\d«“"–—-]/u.test(next.text)) return true;
  const long = open.endSeconds - open.startSeconds > LONG_SECONDS;
  return long && next.startSeconds - open.endSeconds >= PAUSE_SECONDS;
}

function joined(open: Sentence, next: Piece): Sentence {
  const words = [...open.words, ...next.words];
  const silent = open.silentShare * open.words.length + next.silentShare * next.words.length;
  return {
    ...open,
    ...{ words, silentShare: silent / words.length },
    ...{ text: `${open.text} ${next.text}`, endSeconds: next.endSeconds },
  };
}

/**
 * Who asks the questions: the one whose sentences are questions most often, among two or more. Nobody when no one is
 * named, or when nobody asks more than a sentence in five.
 */
export function facilitatorIn(sentences: readonly Sentence[]): string | undefined {
  const speakers = [...new Set(sentences.flatMap(({ speaker }) => speaker ?? []))];
  if (speakers.length < 2) return undefined;
  const asking = speakers.map((speaker) => {
    const own = sentences.filter((sentence) => sentence.speaker === speaker);
    return { speaker, share: own.filter(({ text }) => isQuestion(text)).length / own.length };
  });
  const most = asking.reduce((one, other) => (other.share > one.share ? other : one));
  return most.share > 0.2 ? most.speaker : undefined;
}

export const isQuestion = (text: string): boolean => /\?[\s\u00A0]*$/u.test(text);

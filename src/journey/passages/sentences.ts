import type { Cue } from '../../model/transcript.ts';

/** A sentence as it is spoken. */
export type Sentence = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
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

/** The sentences of a timed transcript. Inside a cue, time is shared by characters. */
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

function piecesOf({ text, startSeconds, endSeconds, speaker }: Cue): Piece[] {
  const flat = text.replace(/\s*\n\s*/gu, ' ').trim();
  const cuts = [...flat.matchAll(END)].map((end) => end.index + end[0].length);
  const edges = [0, ...cuts, flat.length];
  const at = (edge: number) => startSeconds + ((endSeconds - startSeconds) * edge) / flat.length;
  return edges.slice(1).map((edge, index) => ({
    text: flat.slice(edges[index], edge).trim(),
    startSeconds: at(edges[index] ?? 0),
    endSeconds: at(edge),
    ...(speaker === undefined ? {} : { speaker }),
  }));
}

function endsBefore(open: Sentence, next: Piece): boolean {
  if (/[.!?…][\s\u00A0]*[»”"]?$/u.test(open.text) && /^[\p{Lu}\d«“"–—-]/u.test(next.text)) return true;
  const long = open.endSeconds - open.startSeconds > LONG_SECONDS;
  return long && next.startSeconds - open.endSeconds >= PAUSE_SECONDS;
}

const joined = (open: Sentence, next: Piece): Sentence => ({
  ...open,
  text: `${open.text} ${next.text}`,
  endSeconds: next.endSeconds,
});

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

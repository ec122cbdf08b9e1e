import type { SoundEdit } from './sound-edit.ts';

/** A stretch of one source file, in seconds from its start; `endSeconds` excluded. */
export type SourceSpan = {
  readonly file: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
};

/** What the published audio is made of, in order. */
type TimePiece =
  | { readonly kind: 'source'; readonly span: SourceSpan }
  /** A jingle or another sound that no source holds. */
  | { readonly kind: 'inserted'; readonly seconds: number };

/**
 * How the published audio comes from the sources: the only way to convert a time between them. What no piece holds was
 * removed. Masked spans are still there, under a tone.
 */
export type TimeMap = {
  readonly pieces: readonly TimePiece[];
  readonly masked: readonly SourceSpan[];
};

/** A moment of one source file. */
export type SourceMoment = { readonly file: number; readonly seconds: number };

/** One source file, published from `startSeconds` to `endSeconds` and nothing else. */
export function trimmedMap(startSeconds: number, endSeconds: number): TimeMap {
  const pieces = [{ kind: 'source', span: { file: 0, startSeconds, endSeconds } }] as const;
  return { pieces, masked: [] };
}

/** All source files of those lengths, joined in order, as people edited them. */
export function editedMap(sourceSeconds: readonly number[], { removed, masked }: SoundEdit): TimeMap {
  const pieces = sourceSeconds.map((endSeconds, file) => ({
    kind: 'source' as const,
    span: { file, startSeconds: 0, endSeconds },
  }));
  return removed.reduce(without, { pieces, masked });
}

/** The part of a published audio between two of its times, as a published audio of its own. */
export function cropped(map: TimeMap, fromSeconds: number, toSeconds: number): TimeMap {
  let start = 0;
  const pieces = map.pieces.flatMap((piece): TimePiece[] => {
    const pieceStart = start;
    start += lengthOf(piece);
    const from = Math.max(fromSeconds, pieceStart);
    const to = Math.min(toSeconds, start);
    if (to <= from) return [];
    if (piece.kind === 'inserted') return [{ kind: 'inserted', seconds: to - from }];
    const shift = piece.span.startSeconds - pieceStart;
    return [{ kind: 'source', span: { ...piece.span, startSeconds: from + shift, endSeconds: to + shift } }];
  });
  return { ...map, pieces };
}

/** Length of the published audio, in seconds. */
export function publishedSeconds({ pieces }: TimeMap): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

/** When a moment of the sources is heard, in seconds from the start of the published audio; undefined if removed. */
export function publishedAt({ pieces }: TimeMap, { file, seconds }: SourceMoment): number | undefined {
  let start = 0;
  for (const piece of pieces) {
    if (piece.kind === 'source' && holds(piece.span, file, seconds))
      return start + (seconds - piece.span.startSeconds);
    start += lengthOf(piece);
  }
  return undefined;
}

/** Like `publishedAt`, but a removed moment is taken to the next one that is heard, or to the very end. */
export function publishedAtOrAfter(map: TimeMap, { file, seconds }: SourceMoment): number {
  const exact = publishedAt(map, { file, seconds });
  if (exact !== undefined) return exact;
  let start = 0;
  for (const piece of map.pieces) {
    const isLater =
      piece.kind === 'source' &&
      (piece.span.file > file || (piece.span.file === file && piece.span.startSeconds >= seconds));
    if (isLater) return start;
    start += lengthOf(piece);
  }
  return start;
}

/** What source moment is heard at a published time; undefined in an inserted sound or outside. */
export function sourceAt({ pieces }: TimeMap, seconds: number): SourceMoment | undefined {
  let start = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (seconds >= start && seconds < start + length) {
      if (piece.kind === 'inserted') return undefined;
      return { file: piece.span.file, seconds: piece.span.startSeconds + (seconds - start) };
    }
    start += length;
  }
  return undefined;
}

/** The same map without a stretch of the sources. */
export function without(map: TimeMap, removed: SourceSpan): TimeMap {
  return { ...map, pieces: map.pieces.flatMap((piece) => cutOut(piece, removed)) };
}

/** The same map with a sound of that length in front. */
export function withIntro(map: TimeMap, seconds: number): TimeMap {
  return { ...map, pieces: [...inserted(seconds), ...map.pieces] };
}

/** The same map with a sound of that length after it. */
export function withOutro(map: TimeMap, seconds: number): TimeMap {
  return { ...map, pieces: [...map.pieces, ...inserted(seconds)] };
}

const inserted = (seconds: number): TimePiece[] => (seconds > 0 ? [{ kind: 'inserted', seconds }] : []);

/** Where the masked stretches are heard, in seconds of the published audio. */
export function maskedStretches(
  map: TimeMap,
): { readonly startSeconds: number; readonly endSeconds: number }[] {
  let start = 0;
  return map.pieces.flatMap((piece) => {
    const pieceStart = start;
    start += lengthOf(piece);
    if (piece.kind === 'inserted') return [];
    return map.masked.flatMap(({ file, startSeconds, endSeconds }) => {
      const from = Math.max(startSeconds, piece.span.startSeconds);
      const to = Math.min(endSeconds, piece.span.endSeconds);
      if (file !== piece.span.file || to <= from) return [];
      const shift = pieceStart - piece.span.startSeconds;
      return [{ startSeconds: from + shift, endSeconds: to + shift }];
    });
  });
}

const lengthOf = (piece: TimePiece) =>
  piece.kind === 'inserted' ? piece.seconds : piece.span.endSeconds - piece.span.startSeconds;

const holds = (span: SourceSpan, file: number, seconds: number) =>
  span.file === file && seconds >= span.startSeconds && seconds < span.endSeconds;

function cutOut(piece: TimePiece, removed: SourceSpan): TimePiece[] {
  if (piece.kind === 'inserted' || piece.span.file !== removed.file) return [piece];
  const { startSeconds, endSeconds } = piece.span;
  const before = { ...piece.span, endSeconds: Math.min(endSeconds, removed.startSeconds) };
  const after = { ...piece.span, startSeconds: Math.max(startSeconds, removed.endSeconds) };
  return [before, after]
    .filter((span) => span.endSeconds > span.startSeconds)
    .map((span) => ({ kind: 'source', span }));
}

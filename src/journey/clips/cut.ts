import type { Passage } from '../../model/clip.ts';
import type { TimeMap } from '../../model/time-map.ts';

/** Whether something was taken out or put in within a passage: what is heard was not said in one go. */
export function hasCut({ pieces }: TimeMap, { startSeconds, endSeconds }: Passage): boolean {
  let at = 0;
  return pieces.some((piece, rank) => {
    const before = pieces[rank - 1];
    const start = at;
    at += piece.kind === 'inserted' ? piece.seconds : piece.span.endSeconds - piece.span.startSeconds;
    if (before === undefined || start <= startSeconds || start >= endSeconds) return false;
    const goesOn =
      before.kind === 'source' &&
      piece.kind === 'source' &&
      before.span.file === piece.span.file &&
      before.span.endSeconds === piece.span.startSeconds;
    return !goesOn;
  });
}

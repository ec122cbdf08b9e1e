import type { TimeSpan } from './alignment.ts';
import type { SourceMoment, SourceSpan } from './time-map.ts';

/**
 * Lengths of a testimony's recordings, in seconds, in the order of the interview. « Joined time » counts from the start of
 * the first one as if they were one file, nothing removed: words are aligned in it, so that no cut, mask or jingle moves
 * them.
 */
export type JoinedLengths = readonly number[];

/** Which recording a joined time falls in, and when; past the end, the end of the last one. */
export function momentOf(lengths: JoinedLengths, joinedSeconds: number): SourceMoment {
  let start = 0;
  for (const [file, length] of lengths.entries()) {
    if (joinedSeconds < start + length || file === lengths.length - 1)
      return { file, seconds: Math.min(joinedSeconds - start, length) };
    start += length;
  }
  return { file: 0, seconds: joinedSeconds };
}

/** The joined time of a moment of one recording. */
export function joinedSeconds(lengths: JoinedLengths, { file, seconds }: SourceMoment): number {
  return lengths.slice(0, file).reduce((sum, length) => sum + length, 0) + seconds;
}

/** The stretch of each recording that a stretch of joined time covers. */
export function spansOf(lengths: JoinedLengths, { startSeconds, endSeconds }: TimeSpan): SourceSpan[] {
  let start = 0;
  return lengths.flatMap((length, file) => {
    const from = Math.max(startSeconds, start) - start;
    const to = Math.min(endSeconds, start + length) - start;
    start += length;
    return to > from ? [{ file, startSeconds: from, endSeconds: to }] : [];
  });
}

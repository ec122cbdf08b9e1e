import type { Chapter, ChapterPointer } from '../model/chapters.ts';
import { placesSaying } from '../model/quoted-words.ts';
import type { Cue } from '../model/transcript.ts';

/** Chapters that a person named, in the order of time; one whose first words are nowhere is left out. */
export function placedChapters(
  pointers: readonly ChapterPointer[],
  cues: readonly Cue[],
  durationSeconds: number,
): Chapter[] {
  const chapters = pointers.flatMap((pointer): Chapter[] => {
    if ('startSeconds' in pointer) return [pointer];
    const [place] = placesSaying(pointer.startsWith, { lengths: [durationSeconds], cues }, 0);
    const startSeconds = place?.spans[0]?.startSeconds;
    return startSeconds === undefined ? [] : [{ startSeconds, title: pointer.title }];
  });
  return chapters.sort((one, other) => one.startSeconds - other.startSeconds);
}

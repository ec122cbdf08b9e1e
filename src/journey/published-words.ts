import { formatClock, type Remark, type ReviewedTurn, turnsOf } from '../formats/review-markdown.ts';
import type { JoinedLengths } from '../model/joined-time.ts';
import type { Testimony } from '../model/testimony.ts';
import type { TimeMap } from '../model/time-map.ts';
import { type Transcript, wordsIn } from '../model/transcript.ts';
import { publishedCues, publishedSpans, publishedTime } from '../speech/published-words.ts';
import { reviewWords } from '../words/review.ts';
import { type AlignedWords, alignment } from './alignment.ts';
import { correction } from './correction.ts';
import { mastering } from './mastering.ts';
import { stage } from './stage.ts';

/** The words of the published audio, and what a person reads again. Without a text there are none. */
export type PublishedWords = {
  /** At the times of the published audio, without what is cut, and with what is masked hidden. */
  readonly transcript?: Transcript;
  readonly method?: AlignedWords['method'];
  /** All words, masked and cut ones too, with the published times: private. */
  readonly turns: readonly ReviewedTurn[];
  /** What to check by ear, while nobody has corrected anything. */
  readonly remarks: readonly Remark[];
};

/** The words brought from the recordings to the published audio: a jingle in front, a cut or a mask changes this alone. */
export const publishedWords = stage({
  name: 'published-words',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    aligned: alignment(testimony),
    corrected: correction(testimony),
    mastered: mastering(testimony),
  }),
  run: async ({
    aligned: { aligned },
    corrected: { words, isCorrected },
    mastered,
  }): Promise<PublishedWords> => {
    if (aligned === undefined || words === undefined) return { turns: [], remarks: [] };
    const { timeMap } = mastered;
    const timeOf = (joined: number) => publishedTime(joined, words.lengths, timeMap);
    const turns = turnsOf({ kind: 'timed', cues: words.cues }).map(({ startSeconds = 0, ...turn }) => ({
      ...turn,
      startSeconds: timeOf(startSeconds),
    }));
    const transcript: Transcript = { kind: 'timed', cues: publishedCues(words, timeMap) };
    const remarks = isCorrected ? [] : remarksOn(aligned, words.lengths, timeMap);
    return { transcript, method: aligned.method, turns, remarks };
  },
});

function remarksOn(
  { method, silent, unwritten }: AlignedWords,
  lengths: JoinedLengths,
  map: TimeMap,
): Remark[] {
  const doubts = method === 'estimated' ? [{ atSeconds: 0, text: reviewWords.estimated }] : [];
  const absent = silent.map(({ text, atSeconds: joined }) => {
    const atSeconds = publishedTime(joined, lengths, map);
    const opening = wordsIn(text).slice(0, 6).join(' ');
    return { atSeconds, text: reviewWords.silent(formatClock(atSeconds), opening) };
  });
  const extra = unwritten
    .flatMap((span) => publishedSpans(span, lengths, map))
    .map(({ startSeconds, endSeconds }) => ({
      atSeconds: startSeconds,
      text: reviewWords.unwritten(formatClock(startSeconds), formatClock(endSeconds)),
    }));
  return [...doubts, ...absent, ...extra];
}

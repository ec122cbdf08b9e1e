import { formatClock, type Remark, type ReviewedTurn, turnsOf } from '../formats/review-markdown.ts';
import type { JoinedLengths } from '../model/joined-time.ts';
import type { RecognitionFault } from '../model/recognition.ts';
import type { Testimony } from '../model/testimony.ts';
import type { TimeMap } from '../model/time-map.ts';
import { type Transcript, wordsIn } from '../model/transcript.ts';
import { publishedCues, publishedSpans, publishedTime } from '../speech/published-words.ts';
import { machineText } from '../words/recognition.ts';
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
  /** No person wrote them. */
  readonly byMachine: boolean;
  /** Why a machine gave no words. */
  readonly fault?: RecognitionFault;
  /** What to check by ear, while nobody has corrected anything. */
  readonly remarks: readonly Remark[];
};

/** The words brought from the recordings to the published audio: a jingle in front, a cut or a mask changes this alone. */
export const publishedWords = stage({
  name: 'published-words',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    found: alignment(testimony),
    corrected: correction(testimony),
    mastered: mastering(testimony),
  }),
  run: async ({ found, corrected: { words, isCorrected }, mastered }): Promise<PublishedWords> => {
    const { aligned, byMachine, fault } = found;
    if (aligned === undefined || words === undefined)
      return { turns: [], remarks: [], byMachine, ...(fault && { fault }) };
    const { timeMap } = mastered;
    const timeOf = (joined: number) => publishedTime(joined, words.lengths, timeMap);
    const turns = turnsOf({ kind: 'timed', cues: words.cues }).map(({ startSeconds = 0, ...turn }) => ({
      ...turn,
      startSeconds: timeOf(startSeconds),
    }));
    const transcript: Transcript = { kind: 'timed', cues: publishedCues(words, timeMap) };
    const warning = byMachine ? [{ atSeconds: 0, text: machineText }] : [];
    const remarks = isCorrected ? [] : [...warning, ...remarksOn(aligned, words.lengths, timeMap)];
    return { transcript, method: aligned.method, turns, remarks, byMachine };
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

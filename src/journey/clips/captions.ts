import { breakCaptions } from '../../formats/caption-breaking.ts';
import type { Caption, ClipShape, Passage, SpokenWord } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { typography } from '../../web/typography.ts';
import { sentencesOf } from '../passages/sentences.ts';

/** Characters on one line, as large as the letters are in each shape. */
const LINE_LENGTH: Readonly<Record<ClipShape, number>> = { vertical: 19, portrait: 20, square: 22, wide: 36 };

/** The sentences of a passage as cues, in good typography, with times from its start. Nobody is named. */
export function cuesIn(cues: readonly Cue[], { startSeconds: start, endSeconds: end }: Passage): Cue[] {
  return sentencesOf(cues)
    .filter(
      ({ startSeconds, endSeconds }) =>
        (startSeconds + endSeconds) / 2 > start && (startSeconds + endSeconds) / 2 < end,
    )
    .map(({ text, startSeconds, endSeconds }) => ({
      text: typography(text),
      startSeconds: Math.max(0, startSeconds - start),
      endSeconds: Math.min(end, endSeconds) - start,
    }));
}

/** The words of each sentence with their times: a sentence's time is shared by characters. */
export function sentencesIn(cues: readonly Cue[]): SpokenWord[][] {
  return cues.map(({ text, startSeconds, endSeconds }) => {
    const words = text.split(/[ \n]+/u);
    const total = words.reduce((sum, word) => sum + word.length + 1, 0);
    let at = startSeconds;
    return words.map((word) => {
      const start = at;
      at += ((word.length + 1) * (endSeconds - startSeconds)) / total;
      return { text: word, startSeconds: start, endSeconds: at };
    });
  });
}

/** What is read at once in one shape: at most two lines, never over the end of a sentence. */
export function captionsOf(sentences: readonly (readonly SpokenWord[])[], shape: ClipShape): Caption[] {
  return sentences.flatMap((words) => {
    const text = words.map((word) => word.text).join(' ');
    let taken = 0;
    return breakCaptions(text, { lineLength: LINE_LENGTH[shape], lineCount: 2 }).map((lines) => ({
      lines: lines.map((line) => {
        const count = line.split(' ').length;
        taken += count;
        return words.slice(taken - count, taken);
      }),
    }));
  });
}

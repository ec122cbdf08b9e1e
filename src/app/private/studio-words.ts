import type { DraftWords } from '../../model/draft-words.ts';
import { shownCues } from '../../model/heard-words.ts';
import { speakerWords } from '../../words/transcript.ts';

/** The words of a draft as they will be published, to choose among: with when each is heard, in hundredths of a second. */
export type ShownWords = {
  /** One text a turn: its words parted by spaces. */
  readonly turns: readonly string[];
  /** Two whole numbers a word: from the start of the word before, and its length. */
  readonly times: readonly number[];
};

/** What is masked is hidden here too: nobody makes an extract of it. */
export function maskedTexts({ words }: DraftWords): ShownWords {
  const cues = shownCues(words, speakerWords.masked);
  let before = 0;
  const times = cues.flatMap(({ words: own = [] }) =>
    own.flatMap(({ startSeconds, endSeconds }) => {
      const start = Math.round(startSeconds * 100);
      const gap = start - before;
      before = start;
      return [gap, Math.max(0, Math.round(endSeconds * 100) - start)];
    }),
  );
  return { turns: cues.map(({ text }) => text), times };
}

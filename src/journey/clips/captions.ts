import { breakCaptions } from '../../formats/caption-breaking.ts';
import type { Caption, ClipShape, Passage, SpokenWord } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { typography } from '../../web/typography.ts';
import { sentencesOf } from '../passages/sentences.ts';

/** Characters on one line, as large as the letters are in each shape. */
const LINE_LENGTH: Readonly<Record<ClipShape, number>> = { vertical: 19, portrait: 20, square: 22, wide: 36 };

/** The words of each sentence of a passage, in good typography, with times from its start. */
export function sentencesIn(cues: readonly Cue[], { startSeconds, endSeconds }: Passage): SpokenWord[][] {
  const within = (seconds: number) => Math.min(endSeconds, Math.max(startSeconds, seconds)) - startSeconds;
  const isHeard = (word: SpokenWord) => {
    const middle = (word.startSeconds + word.endSeconds) / 2;
    return middle >= startSeconds && middle <= endSeconds;
  };
  return sentencesOf(cues)
    .map(({ words }) => words.filter(isHeard))
    .filter((words) => words.length > 0)
    .map((words) =>
      typeset(words).map((word) => ({
        text: word.text,
        startSeconds: within(word.startSeconds),
        endSeconds: within(word.endSeconds),
      })),
    );
}

/** Words as they are to be read: « Vraiment ? » is one, whatever spaces it was typed with. */
function typeset(words: readonly SpokenWord[]): SpokenWord[] {
  let taken = 0;
  return typography(words.map(({ text }) => text).join(' '))
    .split(/ +/u)
    .map((text) => {
      const first = taken;
      const soFar = () =>
        bare(
          typography(
            words
              .slice(first, taken)
              .map((word) => word.text)
              .join(' '),
          ),
        );
      do taken += 1;
      while (taken < words.length && soFar().length < bare(text).length);
      return {
        text,
        startSeconds: words[first]?.startSeconds ?? 0,
        endSeconds: words[taken - 1]?.endSeconds ?? 0,
      };
    });
}

const bare = (text: string) => text.replace(/\s/gu, '');

/** Sentences as subtitles. Nobody is named. */
export function cuesOfSentences(sentences: readonly (readonly SpokenWord[])[]): Cue[] {
  return sentences.map((words) => ({
    text: words.map(({ text }) => text).join(' '),
    startSeconds: words[0]?.startSeconds ?? 0,
    endSeconds: words.at(-1)?.endSeconds ?? 0,
  }));
}

/** How much longer a line may be, set a little smaller, rather than leave a short word alone on the next. */
const MOST_LONGER = 4;
/** Letters and point of a word that looks lost when it is alone. */
const SHORT_WORD = 6;

/** What is read at once in one shape: at most two lines, never over the end of a sentence. */
export function captionsOf(sentences: readonly (readonly SpokenWord[])[], shape: ClipShape): Caption[] {
  return sentences.flatMap((words) => {
    const text = words.map((word) => word.text).join(' ');
    let taken = 0;
    return withoutOrphan(text, LINE_LENGTH[shape]).map((lines) => ({
      lines: lines.map((line) => {
        const count = line.split(' ').length;
        taken += count;
        return words.slice(taken - count, taken);
      }),
    }));
  });
}

function withoutOrphan(text: string, lineLength: number): string[][] {
  const ways = Array.from({ length: MOST_LONGER + 1 }, (_, more) =>
    breakCaptions(text, { lineLength: lineLength + more, lineCount: 2 }),
  );
  return ways.find((captions) => !hasOrphan(captions)) ?? ways[0] ?? [];
}

const hasOrphan = (captions: readonly (readonly string[])[]) =>
  captions.flat().length > 1 &&
  captions.some((lines) => {
    const last = lines.at(-1) ?? '';
    return !last.includes(' ') && last.length <= SHORT_WORD;
  });

import type { Alignment, TimedWord } from '../model/alignment.ts';
import { type Cue, type Transcript, wordsIn } from '../model/transcript.ts';
import { sentencesOf } from './sentences.ts';

/** A part of a transcript that becomes one cue. */
type Unit = Pick<Cue, 'text' | 'speaker'>;

/** Shown for so long when the sound does not have it. */
const ABSENT_SECONDS = 0.2;

/** What becomes a cue each: the sentences of typed paragraphs, or the cues that were already there. */
export function unitsOf(transcript: Transcript): readonly Unit[] {
  if (transcript.kind === 'timed')
    return transcript.cues.map(({ text, speaker }) => ({ text, ...(speaker !== undefined && { speaker }) }));
  return transcript.paragraphs.flatMap(({ text, speaker }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, ...(speaker !== undefined && { speaker }) })),
  );
}

/** The words of units, in order: what is to be aligned. */
export const wordsOfUnits = (units: readonly Unit[]): string[] => units.flatMap(({ text }) => wordsIn(text));

/** Units with the times of their words. */
export function timedCues(units: readonly Unit[], words: readonly TimedWord[]): Cue[] {
  let first = 0;
  let reached = 0;
  return units.map((unit): Cue => {
    const own = words.slice(first, first + wordsIn(unit.text).length);
    first += own.length;
    const heard = own.filter(({ certainty }) => certainty !== 'absent');
    const startSeconds = Math.max(reached, heard[0]?.startSeconds ?? own[0]?.startSeconds ?? reached);
    const endSeconds = Math.max(heard.at(-1)?.endSeconds ?? startSeconds, startSeconds + ABSENT_SECONDS);
    reached = startSeconds;
    return { ...unit, startSeconds, endSeconds, words: own };
  });
}

/** Words beyond which a passage that is not in the sound is worth telling. */
const WORTH_TELLING = 4;

/** A run of words that the sound does not have: « texte sans son ». */
export type SilentPassage = { readonly text: string; readonly atSeconds: number };

/** The passages of the text that are nowhere in the sound. */
export function silentPassages({ words }: Alignment): SilentPassage[] {
  const passages: TimedWord[][] = [];
  for (const [rank, word] of words.entries()) {
    if (word.certainty !== 'absent') continue;
    if (words[rank - 1]?.certainty === 'absent') passages.at(-1)?.push(word);
    else passages.push([word]);
  }
  return passages
    .filter((passage) => passage.length >= WORTH_TELLING)
    .map((passage) => ({
      text: passage.map(({ text }) => text).join(' '),
      atSeconds: passage[0]?.startSeconds ?? 0,
    }));
}

import type { Cue } from '../../model/transcript.ts';

/** An invented interview, and the passages a person would choose in it. */
export type Interview = {
  readonly name: string;
  readonly witness: string;
  /** One turn of speech each: « Q » for the facilitator, « R » for the witness; sentences apart by a newline. */
  readonly turns: readonly (readonly ['Q' | 'R', string])[];
  /** First and last words of each passage, and why. Chosen by reading, before any program looked at the text. */
  readonly marked: readonly {
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
};

const LETTERS_PER_SECOND = 14.5;
const BETWEEN_SENTENCES_SECONDS = 0.7;
const BETWEEN_TURNS_SECONDS = 1.3;

/** The interview as a transcript timed by sentence, at the pace of ordinary speech. */
export function cuesOf({ turns, witness }: Interview): Cue[] {
  let at = 0.8;
  return turns.flatMap(([who, text]) => {
    at += BETWEEN_TURNS_SECONDS - BETWEEN_SENTENCES_SECONDS;
    return text.split('\n').map((sentence) => {
      const startSeconds = at;
      const endSeconds = startSeconds + sentence.length / LETTERS_PER_SECOND;
      at = endSeconds + BETWEEN_SENTENCES_SECONDS;
      return {
        startSeconds,
        endSeconds,
        text: sentence,
        speaker: who === 'R' ? witness : 'La facilitatrice',
      };
    });
  });
}

/** The marked passages, in seconds. */
export function marksOf(
  interview: Interview,
): { readonly startSeconds: number; readonly endSeconds: number }[] {
  const cues = cuesOf(interview);
  return interview.marked.map(({ from, to }) => {
    const first = cues.find(({ text }) => text.startsWith(from));
    const last = cues.find(({ text }) => text.endsWith(to));
    if (first === undefined || last === undefined)
      throw new Error(`Expected « ${from} » … « ${to} » in the text.`);
    return { startSeconds: first.startSeconds, endSeconds: last.endSeconds };
  });
}

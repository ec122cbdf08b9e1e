/** A stretch of time, in seconds from the start of the published audio. */
export type TimeSpan = { readonly startSeconds: number; readonly endSeconds: number };

/**
 * How well a word's place is known.
 * - `sure`: heard, among others heard around it.
 * - `doubtful`: heard, but the sound fits badly: to be listened to.
 * - `guessed`: not heard; placed between its neighbours by its length.
 * - `absent`: the text has it, the sound does not: `startSeconds` and `endSeconds` are where it would have been.
 */
export type Certainty = 'sure' | 'doubtful' | 'guessed' | 'absent';

/** One word of the text, with its punctuation, and when it is said. */
export type TimedWord = TimeSpan & { readonly text: string; readonly certainty: Certainty };

/** Where each word of a text is in a recording. */
export type Alignment = {
  /** One per word given, in the same order; times never go back. */
  readonly words: readonly TimedWord[];
  /** Speech, or music, that the text does not have: « son sans texte ». */
  readonly unwritten: readonly TimeSpan[];
};

/** Words placed by their length within the time they must hold in, since nothing better is known. */
export function sharedOut(words: readonly string[], { startSeconds, endSeconds }: TimeSpan): TimedWord[] {
  const total = words.reduce((sum, { length }) => sum + length + 1, 0);
  const timeAt = (letters: number) => startSeconds + ((endSeconds - startSeconds) * letters) / total;
  let before = 0;
  return words.map((text) => {
    const start = timeAt(before);
    before += text.length + 1;
    return { text, startSeconds: start, endSeconds: timeAt(before), certainty: 'guessed' };
  });
}

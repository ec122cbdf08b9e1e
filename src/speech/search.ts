/** How widely the decoder searches, and what leaving the text costs it. Probabilities, per jump or phone. */
export type SearchWidth = {
  readonly beam: number;
  readonly wordBeam: number;
  /** To leave the text, and again to come back. */
  readonly jump: number;
  /** For each phone that belongs to no word of the text. */
  readonly stray: number;
};

/** A stretch of sound in which words of a stretch of text are looked for. */
export type SearchWindow = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** For each word in order, the ways it is said. */
  readonly ways: readonly (readonly string[])[];
  readonly width: SearchWidth;
  /** Whether the sound begins with the first word: else it may begin anywhere. */
  readonly fromFirstWord: boolean;
};

/** A word found in the sound. */
export type HeardWord = {
  /** Place of the word in the window's words. */
  readonly rank: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** How well the sound fits, per second: 0 is perfect, −1 is poor. */
  readonly fit: number;
};

/** What was found in a window, in the order of time. */
export type Heard = {
  readonly words: readonly HeardWord[];
  /** Sound that is no word of the text. */
  readonly strays: readonly { readonly startSeconds: number; readonly endSeconds: number }[];
};

/** Looks for words in sound: the only thing the aligning engine must know how to do. */
export type Search = (window: SearchWindow) => Promise<Heard>;

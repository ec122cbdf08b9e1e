/** A part of an episode, from its start to the next chapter's. */
export type Chapter = {
  /** From the start of the published audio, in seconds. */
  readonly startSeconds: number;
  /** At most 40 characters are shown everywhere. */
  readonly title: string;
};

/** A chapter as a person points at it: by its time, or by the first words that are said in it. */
export type ChapterPointer = Chapter | { readonly startsWith: string; readonly title: string };

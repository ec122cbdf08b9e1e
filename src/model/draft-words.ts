import type { TimedWord } from './alignment.ts';
import type { Passage } from './clip.ts';
import type { TimeMap } from './time-map.ts';

/** What becomes of a word in the published audio: heard, hidden under a tone, or cut with what is taken out. */
type Fate = 'heard' | 'masked' | 'cut';

/** A word as it was said, whatever becomes of it, at the times of the published audio. */
export type DraftWord = TimedWord & { readonly fate: Fate; readonly speaker?: string };

/** What the private pages know of the words of a draft: nothing of it is public. */
export type DraftWords = {
  /** What a person who heard this draft validates; see `contentCode`. */
  readonly contentCode: string;
  readonly words: readonly DraftWord[];
  /** How the sound of this draft comes from the recordings: to mask what was heard at a time. */
  readonly timeMap: TimeMap;
  /** The passages proposed, the best first, then those that are chosen, in their order. */
  readonly suggested: readonly Passage[];
  readonly chosen: readonly Passage[];
};

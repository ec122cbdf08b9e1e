import type { passageReasons } from '../words/passages.ts';

export type PassageReason = keyof typeof passageReasons;

/** A stretch of an interview worth hearing on its own: Podcasting 2.0's « soundbite ». */
export type Passage = {
  /** In the published audio, in the silence before the first word. */
  readonly startSeconds: number;
  /** In the silence after the last word. */
  readonly endSeconds: number;
  /** What is said: whole sentences. */
  readonly text: string;
  /** Why it is proposed, the strongest first. Empty when a person chose it. */
  readonly reasons: readonly PassageReason[];
};

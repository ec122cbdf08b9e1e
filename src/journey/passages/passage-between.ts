import type { Passage, PassageReason } from '../../model/clip.ts';
import type { Sentence } from './sentences.ts';

/** Silence kept around the words, in seconds, as far as there is some. */
const BEFORE_SECONDS = 0.12;
const AFTER_SECONDS = 0.25;

/** The passage from one sentence to another, both included, cut in the silences around them. */
export function passageBetween(
  first: number,
  last: number,
  sentences: readonly Sentence[],
  reasons: readonly PassageReason[],
): Passage {
  const within = sentences.slice(first, last + 1);
  const start = within[0]?.startSeconds ?? 0;
  const end = within.at(-1)?.endSeconds ?? 0;
  const silenceBefore = start - (sentences[first - 1]?.endSeconds ?? 0);
  const silenceAfter = (sentences[last + 1]?.startSeconds ?? Infinity) - end;
  return {
    startSeconds: start - Math.min(BEFORE_SECONDS, Math.max(0, silenceBefore / 2)),
    endSeconds: end + Math.min(AFTER_SECONDS, Math.max(0, silenceAfter / 2)),
    text: within.map(({ text }) => text).join(' '),
    reasons,
  };
}

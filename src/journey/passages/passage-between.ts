import type { Passage, PassageReason } from '../../model/clip.ts';
import type { Sentence } from './sentences.ts';

/** Silence kept around the words, in seconds, as far as there is some. */
const BEFORE_SECONDS = 0.12;
const AFTER_SECONDS = 0.25;

type Times = { readonly startSeconds: number; readonly endSeconds: number };

/** The times of a stretch of words with a little of the silence around it: never more than half. */
export function inSilence(
  { startSeconds, endSeconds }: Times,
  endBefore = 0,
  startAfter = Number.POSITIVE_INFINITY,
): Times {
  const half = (silence: number) => Math.max(0, silence / 2);
  return {
    startSeconds: startSeconds - Math.min(BEFORE_SECONDS, half(startSeconds - endBefore)),
    endSeconds: endSeconds + Math.min(AFTER_SECONDS, half(startAfter - endSeconds)),
  };
}

/** The passage from one sentence to another, both included, cut in the silences around them. */
export function passageBetween(
  first: number,
  last: number,
  sentences: readonly Sentence[],
  reasons: readonly PassageReason[],
): Passage {
  const within = sentences.slice(first, last + 1);
  const times = {
    startSeconds: within[0]?.startSeconds ?? 0,
    endSeconds: within.at(-1)?.endSeconds ?? 0,
  };
  return {
    ...inSilence(times, sentences[first - 1]?.endSeconds, sentences[last + 1]?.startSeconds),
    text: within.map(({ text }) => text).join(' '),
    reasons,
  };
}

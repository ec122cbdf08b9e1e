import { sentencesOf } from './sentences.ts';
import { leaningOf, worthOf } from './signs.ts';

/** A title or a card holds no more. */
const LONGEST = 140;
const SHORTEST = 24;

/**
 * The sentence of a passage that is best read alone: short enough, leaning on nothing said before, worth the most.
 *
 * @returns undefined when none is.
 */
export function bestQuote(passage: string): string | undefined {
  const candidates = sentencesOf([{ startSeconds: 0, endSeconds: 1, text: passage }])
    .map(({ text }) => text)
    .filter((text) => text.length <= LONGEST && text.length >= SHORTEST && leaningOf(text) === 0)
    .map((text) => ({ text, value: worthOf(text).value }))
    .sort((one, other) => other.value - one.value);
  const [best] = candidates;
  return best !== undefined && best.value > 1 ? best.text.replace(/\.$/u, '') : undefined;
}

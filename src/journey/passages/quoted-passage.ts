import type { Passage } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { passageBetween } from './passage-between.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The passage a person means by its first and last words, whatever their accents, case and punctuation.
 *
 * @returns undefined when the words are not there, in that order.
 */
export function quotedPassage(
  cues: readonly Cue[],
  firstWords: string,
  lastWords: string,
): Passage | undefined {
  const sentences = sentencesOf(cues);
  const first = sentences.findIndex(({ text }) => plain(text).includes(plain(firstWords)));
  const after = sentences.slice(first).findIndex(({ text }) => plain(text).includes(plain(lastWords)));
  if (first === -1 || after === -1 || plain(firstWords) === '' || plain(lastWords) === '') return undefined;
  return passageBetween(first, first + after, sentences, []);
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

import { type Sentence, sentencesOf } from '../../journey/passages/sentences.ts';
import type { DraftWords } from '../../model/draft-words.ts';
import { shownCues } from '../../model/heard-words.ts';
import { folded } from '../../web/folding.ts';
import { speakerWords } from '../../words/transcript.ts';

/** What is said, and when in the published audio. */
export type Source = Pick<Sentence, 'text' | 'startSeconds' | 'endSeconds'>;

/** Words shorter than this are in any sentence. */
const SHORTEST_WORD = 4;
/** A text comes from a sentence that says this share of its words, and at least these many of them. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 3;

/** The sentences of a draft as they will be heard: what is hidden is no source. */
export const sentencesSaid = ({ words }: DraftWords): readonly Source[] =>
  sentencesOf(shownCues(words, speakerWords.masked));

/** The sentence that a text comes from, even reworded since; nothing when none says most of it. */
export function sourceOf(text: string, sentences: readonly Source[]): Source | undefined {
  const wanted = tellingWords(text);
  let most = Math.max(LEAST_WORDS, LEAST_SHARE * wanted.size);
  let source: Source | undefined;
  for (const sentence of sentences) {
    const shared = [...tellingWords(sentence.text)].filter((word) => wanted.has(word)).length;
    if (shared < most || (source !== undefined && shared === most)) continue;
    most = shared;
    source = sentence;
  }
  return source;
}

/** « Je suis d'accord », « j'accepte », « je donne mon accord »… */
const AGREES = /(?<!\p{L})(?:suis d'accord|j'accepte|j'autorise|(?:donne|redonne) mon accord)(?!\p{L})/u;

/** Where a person seems to say yes aloud, the last time they do: it is asked at the end. A person judges. */
export const agreementSaid = (sentences: readonly Source[]): Source | undefined =>
  sentences.findLast(({ text }) => AGREES.test(folded(text)));

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set((folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD));

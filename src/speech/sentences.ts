import { wordsIn } from '../model/transcript.ts';

/** Sentences longer than this are parted at a comma where there is one, in words. */
const LONG_WORDS = 45;
const ABBREVIATIONS = /^(?:M|MM|Mme|Mmes|Mlle|Dr|St|Ste|etc|cf|p|ex|av|n°)\.$|^\p{Lu}\.$/u;

/** The sentences of a paragraph: it ends them with « . ! ? … », the signs that close a quotation included. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[][] = [[]];
  const words = wordsIn(paragraph);
  for (const [rank, word] of words.entries()) {
    const current = sentences.at(-1) ?? [];
    current.push(word);
    const next = words[rank + 1];
    if (next !== undefined && (endsSentence(word, next) || endsClause(word, current.length)))
      sentences.push([]);
  }
  return sentences.map((sentence) => sentence.join(' ')).filter((sentence) => sentence !== '');
}

function endsSentence(word: string, next: string): boolean {
  if (/^[»"”)\]?!…]+[,;]?$/u.test(next) || ABBREVIATIONS.test(word)) return false;
  return /(?:[.!?…]|[.!?…]\s?[»"”)\]])$/u.test(word) && !/^[«"“(]?\p{Ll}/u.test(next);
}

const endsClause = (word: string, length: number) => length >= LONG_WORDS && /[,;:]$/u.test(word);

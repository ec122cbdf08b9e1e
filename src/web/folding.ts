/** A text as searches compare it: small letters, without accents nor ligatures, one kind of apostrophe and space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ');
}

/** The words of a text that can be searched: folded, of at least two letters or digits. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** The part of the index a word is in: its first two letters, in ASCII so that it can name a file. */
export function shardOf(word: string): string {
  return [...word.slice(0, 2)].map((letter) => (/[a-z0-9]/.test(letter) ? letter : '_')).join('');
}

/** A word of a text: its letters, accents and case aside, and where it stands. */
type Piece = { readonly bare: string; readonly start: number; readonly end: number };

/**
 * A text with every occurrence of some words replaced; capitals, accents, punctuation and spaces aside.
 *
 * @param quotes words that follow each other, one text each.
 * @param replacement what stands in their place.
 */
export function hideWords(text: string, quotes: readonly string[], replacement: string): string {
  return quotes.reduce((hidden, quote) => hideOne(hidden, piecesOf(quote), replacement), text);
}

function hideOne(text: string, wanted: readonly Piece[], replacement: string): string {
  const pieces = piecesOf(text);
  let [hidden, kept] = ['', 0];
  for (let first = 0; wanted.length > 0 && first + wanted.length <= pieces.length; first += 1) {
    const own = pieces.slice(first, first + wanted.length);
    if (own.some(({ bare }, rank) => bare !== wanted[rank]?.bare)) continue;
    hidden += text.slice(kept, own[0]?.start) + replacement;
    kept = own.at(-1)?.end ?? kept;
    first += wanted.length - 1;
  }
  return hidden + text.slice(kept);
}

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].map((match) => ({
    bare: match[0]
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae'),
    start: match.index,
    end: match.index + match[0].length,
  }));

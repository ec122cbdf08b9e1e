import iconv from 'iconv-lite';

const OLD_ENCODINGS = ['win1252', 'macroman', 'cp850'] as const;
const FRENCH = new Set('éèêëàâùûüîïôöçœæÿÉÈÊËÀÂÙÛÎÏÔÇŒÆ«»’‘“”…–—€°²\u00A0');
/** What no text starts with: ZIP (Word, LibreOffice), PDF, RTF. */
const NOT_TEXT = ['PK\u0003\u0004', '%PDF-', '{\\rtf'];

/**
 * Decodes a text file: by its byte order mark, by the zeros of UTF-16, as strict UTF-8, or else as whichever of
 * Windows-1252, Mac Roman and code page 850 gives the most French letters.
 *
 * @returns the text in NFC, with `\n` ends and without control characters; `undefined` when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? zerosEncoding(bytes);
  const text = encoding === undefined ? unmarkedText(bytes) : iconv.decode(bytes, encoding);
  if (text === undefined || NOT_TEXT.some((start) => text.startsWith(start)) || !isMostlyText(text))
    return undefined;
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|\u2028|\u2029|\f/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .normalize('NFC');
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf8';
  if (first === 0xff && second === 0xfe) return 'utf16-le';
  if (first === 0xfe && second === 0xff) return 'utf16-be';
  return undefined;
}

/** UTF-16 without a mark: Latin letters leave a zero in every other byte, always on the same side. */
function zerosEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < start.length / 5) return undefined;
  if (odd > even * 20) return 'utf16-le';
  return even > odd * 20 ? 'utf16-be' : undefined;
}

function unmarkedText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [best] = OLD_ENCODINGS.map((encoding) => decodeOld(bytes, encoding))
      .map((text) => ({ text, score: frenchScore(text) }))
      .sort((one, other) => other.score - one.score);
    return best?.text;
  }
}

/** Mac Roman's currency sign has been the euro since 1998; iconv-lite has the older table. */
function decodeOld(bytes: Uint8Array, encoding: (typeof OLD_ENCODINGS)[number]): string {
  const text = iconv.decode(bytes, encoding);
  return encoding === 'macroman' ? text.replaceAll('¤', '€') : text;
}

/** How French the letters outside ASCII are: known ones count for, strange signs and capitals within words against. */
function frenchScore(text: string): number {
  let score = 0;
  for (const [index, letter] of [...text.slice(0, 200_000)].entries()) {
    if (letter <= '\u007F') continue;
    const isMisplaced = /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(text[index - 1] ?? '');
    score += FRENCH.has(letter) && !isMisplaced ? 1 : -2;
  }
  return score;
}

function isMostlyText(text: string): boolean {
  const strange = text.match(/[^\P{Cc}\n\r\t\f]|\uFFFD/gu)?.length ?? 0;
  return strange <= text.length / 100;
}

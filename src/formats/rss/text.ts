const UTF8 = new TextEncoder();

/** Control characters, lone surrogates and non-characters: XML 1.0 forbids most of them and advises against the rest. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text that any XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets), its lines ended by `\n`, trimmed. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
}

/** The same on one line: what titles, names and attributes are. */
export function oneLine(text: string): string {
  return xmlText(text).replace(/\s+/gu, ' ');
}

/** One line of at most `maxLetters` code points; a longer one is cut after a word and ends in `…`. */
export function shortLine(text: string, maxLetters: number): string {
  const line = oneLine(text);
  return [...line].length <= maxLetters ? line : cutBefore(line, maxLetters - 1, () => 1);
}

/**
 * Text of at most `maxBytes` bytes in UTF-8, once each letter is written by `write`; a longer one is cut after a word and
 * ends in `…`.
 */
export function shortText(text: string, maxBytes: number, write = (letter: string) => letter): string {
  const clean = xmlText(text);
  const cost = (letter: string) => bytesOf(write(letter));
  return bytesOf(write(clean)) <= maxBytes ? clean : cutBefore(clean, maxBytes - bytesOf('…'), cost);
}

/** Length in UTF-8, in bytes. */
export function bytesOf(text: string): number {
  return UTF8.encode(text).length;
}

/** Text that HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function cutBefore(text: string, budget: number, cost: (letter: string) => number): string {
  let spent = 0;
  let kept = '';
  for (const letter of text) {
    spent += cost(letter);
    if (spent > budget) break;
    kept += letter;
  }
  const atWord = kept.replace(/\s+\S*$/u, '');
  return `${atWord.trimEnd()}…`;
}

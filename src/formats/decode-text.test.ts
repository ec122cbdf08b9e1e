import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const TALK = 'Où étiez-vous ? « Là-bas, à l’été », dit-elle… Ça coûtait 3 €, mon cœur.';
const SHORT = 'À côté, ça va déjà très bien.';

describe('decoding', () => {
  it.each(['utf8', 'utf16-le', 'utf16-be', 'win1252', 'macroman'])('reads French in %s', (encoding) => {
    expect(decodeText(iconv.encode(encoding === 'macroman' ? TALK.replace('€', '¤') : TALK, encoding))).toBe(
      TALK,
    );
    expect(decodeText(iconv.encode(SHORT, encoding))).toBe(SHORT);
  });

  it('reads the French of old PCs', () => {
    expect(decodeText(iconv.encode(SHORT, 'cp850'))).toBe(SHORT);
  });

  it.each(['utf8', 'utf16-le', 'utf16-be'])('reads %s with a byte order mark', (encoding) => {
    expect(decodeText(iconv.encode(TALK, encoding, { addBOM: true }))).toBe(TALK);
  });

  it('gives composed letters, plain line ends and no control character', () => {
    expect(
      decodeText(new TextEncoder().encode('e\u0301te\u0301\r\na\u0000\u0008b\rc' + TALK.repeat(5))),
    ).toBe('été\nab\nc' + TALK.repeat(5));
  });

  it.each([
    ['a Word file', 'PK\u0003\u0004mimetype'],
    ['a PDF', '%PDF-1.7 …'],
    ['a rich text', '{\\rtf1 été}'],
  ])('does not take %s for text', (_, start) => {
    expect(decodeText(new TextEncoder().encode(start))).toBeUndefined();
  });

  it('does not take sound for text', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 7 + index * 13) % 256);
    expect(decodeText(bytes)).toBeUndefined();
  });
});

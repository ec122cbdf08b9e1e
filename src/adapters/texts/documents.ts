import { strFromU8, unzip } from 'fflate';
import mammoth from 'mammoth';
import { textOfHtml } from '../../formats/html-text.ts';
import { textOfOdt } from '../../formats/odt-text.ts';

/** More text than any interview holds: a document that unpacks to more is not one. */
const MOST_BYTES = 20_000_000;

type Part = 'word/document.xml' | 'content.xml';

/** Whether the bytes are those of a ZIP archive, as Word and LibreOffice documents are. */
export const isArchive = ([first, second, third]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 0x03;

/**
 * The text of a Word (.docx) or LibreOffice (.odt) document; `undefined` when the archive is neither, is broken or is
 * too large once unpacked.
 */
export async function textOfDocument(bytes: Uint8Array): Promise<string | undefined> {
  const parts = await partsOf(bytes);
  const odt = parts?.get('content.xml');
  if (odt !== undefined) return textOfOdt(odt);
  if (parts?.has('word/document.xml') !== true) return undefined;
  return textOfWord(bytes);
}

async function textOfWord(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeEmbeddedStyleMap: false },
    );
    return textOfHtml(value);
  } catch {
    // mammoth throws its XML parser's errors as they are; for us the document is one that cannot be read.
    return undefined;
  }
}

function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string> | undefined> {
  let total = 0;
  const wanted: readonly Part[] = ['word/document.xml', 'content.xml'];
  return new Promise((resolve) => {
    const isWanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
      total += originalSize;
      return wanted.some((part) => part === name);
    };
    unzip(bytes, { filter: isWanted }, (error, files) => {
      if (error !== null || total > MOST_BYTES) return resolve(undefined);
      resolve(new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])));
    });
  });
}

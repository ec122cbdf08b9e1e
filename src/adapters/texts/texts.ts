import { readFile } from 'node:fs/promises';
import { decodeText } from '../../formats/decode-text.ts';
import { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import type { Texts } from '../../ports/texts.ts';
import { isArchive, textOfDocument } from './documents.ts';

const MOST_BYTES = 5_000_000;

/** Texts from the disk. */
export function createTexts(): Texts {
  return { read };
}

async function read({ path, name, bytes }: SourceFile): Promise<string> {
  if (bytes > MOST_BYTES) throw new Problem('text-too-large', { file: name });
  const content = await contentOf(path, name);
  const text = isArchive(content) ? await textOfDocument(content) : decodeText(content);
  if (text === undefined) throw new Problem('not-a-text', { file: name });
  return text;
}

async function contentOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const content = await readFile(path);
    if (content.length > MOST_BYTES) throw new Problem('text-too-large', { file: name });
    return content;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new Problem('file-vanished', { file: name }, { cause });
    throw cause;
  }
}

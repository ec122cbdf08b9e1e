import type { StoredFile } from '../../model/stored-file.ts';

/** Files of the store in one text, a third of the memory: `digest bytes extension`, a line each. */
export type PackedFiles = string;

export const packed = (files: readonly StoredFile[]): PackedFiles =>
  files.map(({ digest, bytes, extension }) => `${digest} ${bytes} ${extension}`).join('\n');

export function unpacked(text: PackedFiles): readonly StoredFile[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [digest = '', bytes, extension = ''] = line.split(' ');
    return { digest, bytes: Number(bytes), extension };
  });
}

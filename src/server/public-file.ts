import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a URL path points to in the public folder. */
export type Found =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number; readonly modifiedAtMs: number }
  /** A folder asked without its last `/`. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

/**
 * Finds a file of the public folder. Names that begin with a dot, empty parts (`//`), and links that lead out of the
 * folder lead to nothing.
 *
 * @param urlPath as asked, percent-encoded, beginning with `/`.
 */
export async function findPublicFile(folder: string, urlPath: string): Promise<Found> {
  const relative = decoded(urlPath);
  if (relative === undefined) return { kind: 'nothing' };
  const root = await realpath(folder);
  try {
    const file = await realpath(
      path.join(root, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative),
    );
    if (!file.startsWith(root + path.sep)) return { kind: 'nothing' };
    const found = await stat(file);
    if (found.isDirectory()) return { kind: 'folder' };
    return found.isFile()
      ? { kind: 'file', file, bytes: found.size, modifiedAtMs: found.mtimeMs }
      : { kind: 'nothing' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { kind: 'nothing' };
    throw error;
  }
}

/** The path below the folder, or nothing when it is not one we would ever have written. */
export function decoded(urlPath: string): string | undefined {
  try {
    const text = decodeURIComponent(urlPath.slice(1));
    const parts = text.replace(/\/$/, '').split('/');
    const isOdd = (part: string) => part === '' || part.startsWith('.') || /[\\\p{Cc}]/u.test(part);
    return text !== '' && parts.some(isOdd) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What a Range header asks of a file: all of it, some bytes (both ends included), or what it does not have. */
export type AskedBytes =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Reads a Range header (RFC 9110, section 14). What is not one byte range, well written, asks for the whole file: several
 * ranges may legally be answered so.
 *
 * @param bytes length of the file.
 */
export function askedBytes(header: string | undefined, bytes: number): AskedBytes {
  const [, from, to] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return { kind: 'whole' };
  if (from === '') return lastBytes(Number(to), bytes);
  const first = Number(from);
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  return first < bytes ? { kind: 'part', first, last } : { kind: 'unsatisfiable' };
}

/** A suffix longer than the file is the whole file, as a part. */
function lastBytes(count: number, bytes: number): AskedBytes {
  if (count === 0 || bytes === 0) return { kind: 'unsatisfiable' };
  return { kind: 'part', first: Math.max(0, bytes - count), last: bytes - 1 };
}

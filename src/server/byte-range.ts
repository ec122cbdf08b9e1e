/** Part of a file: its first and last bytes, both included, counted from 0. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * What a Range header asks of a file of `bytes` (RFC 9110, 14.1.2): one part, or `unsatisfiable`. `whole` when the header
 * is absent, broken, in another unit, or names several parts: a server may then send everything (14.2).
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from, to] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  return from === ''
    ? suffix(Number(to), bytes)
    : between(Number(from), to === '' ? Infinity : Number(to), bytes);
}

function suffix(length: number, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  if (length === 0) return 'unsatisfiable';
  // No Content-Range can tell a part of an empty file.
  return bytes === 0 ? 'whole' : { first: Math.max(0, bytes - length), last: bytes - 1 };
}

function between(first: number, last: number, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  if (last < first) return 'whole';
  return first >= bytes ? 'unsatisfiable' : { first, last: Math.min(last, bytes - 1) };
}

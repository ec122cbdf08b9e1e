import type { Neighbour } from './context.ts';

/** Where the document of that rank, from 0, stands: `feed.xml`, `feed-2.xml`… */
export function pagePath(feedPath: string, rank: number): string {
  return rank === 0 ? feedPath : feedPath.replace(/(\.[a-z]+)$/, `-${rank + 1}$1`);
}

/** The links of one document of `count` (https://www.rfc-editor.org/rfc/rfc5005#section-3); none when it is alone. */
export function neighboursOf(
  feedPath: string,
  { rank, count }: { readonly rank: number; readonly count: number },
): readonly Neighbour[] {
  if (count === 1) return [];
  const at = (other: number) => pagePath(feedPath, other);
  return [
    { rel: 'first', path: at(0) },
    ...(rank > 0 ? [{ rel: 'previous', path: at(rank - 1) } as const] : []),
    ...(rank < count - 1 ? [{ rel: 'next', path: at(rank + 1) } as const] : []),
    { rel: 'last', path: at(count - 1) },
  ];
}

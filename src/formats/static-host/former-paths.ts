import { placeOf } from '../../model/addresses.ts';
import type { HostRules } from './host-rules.ts';

/**
 * What must be answered for the paths that were public and are no longer: a file that took another digest has moved to
 * where it is now; the rest is gone for good.
 *
 * @param everPublic every path ever public; a page by its folder, ending in `/`, or by its file.
 * @param current the files that are public now.
 */
export function formerPaths(
  everPublic: Iterable<string>,
  current: ReadonlySet<string>,
): Pick<HostRules, 'gone' | 'moved'> {
  const places = new Map([...current].map((path) => [placeOf(path), path]));
  const former = [...new Set(everPublic)].filter((path) => !isThere(path, current)).sort();
  const moved = former.flatMap((from) => {
    const to = places.get(placeOf(from));
    return to === undefined || placeOf(from) === from ? [] : [{ from, to }];
  });
  const elsewhere = new Set(moved.map(({ from }) => from));
  return { moved, gone: former.filter((path) => !elsewhere.has(path)) };
}

function isThere(path: string, current: ReadonlySet<string>): boolean {
  return current.has(path) || (path.endsWith('/') && current.has(`${path}index.html`));
}

import path from 'node:path';

const MEDIA = /\.(mp3|m4a|aac|opus|ogg|wav|flac|mp4|webm|zip)$/i;
const PAGES = /\.(html|xml|webmanifest)$/i;

/**
 * The order in which files go online, so that nothing is named before it is there: sounds and videos, then what goes with
 * them (art, transcripts, styles), then pages, then each of `last` alone.
 *
 * @returns groups to be written one after the other.
 * @throws Error when a path is not a plain relative one with `/`.
 */
export function publishingOrder(paths: Iterable<string>, last: readonly string[]): string[][] {
  const groups: [string[], string[], string[]] = [[], [], []];
  const wanted = new Set(paths);
  const feeds = new Set(last);
  for (const name of wanted) {
    mustStayInside(name);
    if (feeds.has(name)) continue;
    groups[MEDIA.test(name) ? 0 : PAGES.test(name) ? 2 : 1].push(name);
  }
  return [...groups, ...last.filter((name) => wanted.has(name)).map((name) => [name])];
}

/** The folders that hold these paths, each before those in it, without the top. */
export function foldersOf(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const name of paths) {
    const parts = name.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
  }
  return [...folders];
}

function mustStayInside(name: string): void {
  const plain = name !== '' && !/[\\\0]/.test(name) && path.posix.normalize(name) === name;
  if (!plain || name.startsWith('/') || name.endsWith('/') || name.split('/')[0] === '..' || name === '.') {
    throw new Error(`expected a relative path inside the folder, got ${JSON.stringify(name)}`);
  }
}

import type { Story } from '../model/fiche.ts';

/** A way to look at the testimonies: all of them, those of a theme, or those meant for some readers. */
export type Shelf<One> = {
  readonly kind: 'all' | 'theme' | 'audience';
  /** Theme or audience as it is written; empty for the shelf of all. */
  readonly name: string;
  /** Path of its first page, from the public address, ending in `/`. */
  readonly path: string;
  /** Newest first. */
  readonly stories: readonly One[];
};

/** A shelf as links to it name it: what it holds is only counted. */
export type ShelfLabel = Omit<Shelf<unknown>, 'stories'> & { readonly storyCount: number };

/** One page of a shelf. */
export type ShelfPage<One> = {
  readonly shelf: ShelfLabel;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly path: string;
  readonly stories: readonly One[];
};

const STORIES_A_PAGE = 48;

/** The shelves of testimonies, newest first: all, then each theme, then each audience, the fullest first. */
export function shelvesOf<One>(stories: readonly One[], storyOf: (one: One) => Story): Shelf<One>[] {
  return [
    { kind: 'all', name: '', path: 'recits/', stories },
    ...grouped('theme', 'recits/themes/', stories, (one) => storyOf(one).themes),
    ...grouped('audience', 'recits/publics/', stories, (one) => storyOf(one).audiences),
  ];
}

/** What links to a shelf need to know of it. */
export function labelOf({ kind, name, path, stories }: Shelf<unknown>): ShelfLabel {
  return { kind, name, path, storyCount: stories.length };
}

/** A shelf cut in pages of 48 testimonies; an empty shelf has one page. */
export function pagesOfShelf<One>(shelf: Shelf<One>): ShelfPage<One>[] {
  const count = Math.max(1, Math.ceil(shelf.stories.length / STORIES_A_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    shelf: labelOf(shelf),
    number: index + 1,
    count,
    path: pathOfPage(shelf, index + 1),
    stories: shelf.stories.slice(index * STORIES_A_PAGE, (index + 1) * STORIES_A_PAGE),
  }));
}

/** Where a page of a shelf stands: the first is the shelf itself. */
export function pathOfPage({ path }: Pick<ShelfLabel, 'path'>, number: number): string {
  return number === 1 ? path : `${path}page-${number}/`;
}

function grouped<One>(
  kind: ShelfLabel['kind'],
  folder: string,
  stories: readonly One[],
  namesOf: (one: One) => readonly string[],
): Shelf<One>[] {
  const shelves = new Map<string, { name: string; stories: One[] }>();
  for (const one of stories) {
    for (const [slug, name] of new Map(namesOf(one).map((each) => [slugOf(each), each]))) {
      const shelf = shelves.get(slug) ?? { name, stories: [] };
      shelf.stories.push(one);
      shelves.set(slug, shelf);
    }
  }
  return [...shelves]
    .filter(([slug]) => slug !== '')
    .map(([slug, shelf]) => ({ kind, path: `${folder}${slug}/`, ...shelf }))
    .sort((one, other) => other.stories.length - one.stories.length || (one.path < other.path ? -1 : 1));
}

/** A name as a part of an address: ASCII letters, digits and hyphens, at most 60. Two spellings of one name meet. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/gu, 'oe')
    .replace(/[æÆ]/gu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

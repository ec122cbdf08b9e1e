import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';

/** A way to look at the testimonies: all of them, those of a theme, or those meant for some readers. */
export type Shelf = {
  readonly kind: 'all' | 'theme' | 'audience';
  /** Theme or audience as it is written; empty for the shelf of all. */
  readonly name: string;
  /** Path of its first page, from the public address, ending in `/`. */
  readonly path: string;
  /** Newest first. */
  readonly episodes: readonly PublicEpisode[];
};

/** One page of a shelf. */
export type ShelfPage = {
  readonly shelf: Shelf;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly path: string;
  readonly episodes: readonly PublicEpisode[];
};

const EPISODES_A_PAGE = 48;

/** The shelves of a catalogue: all, then each theme, then each audience, the fullest first. */
export function shelvesOf({ episodes }: Catalogue): Shelf[] {
  return [
    { kind: 'all', name: '', path: 'recits/', episodes },
    ...grouped('theme', 'recits/themes/', episodes, ({ episode }) => episode.story.themes),
    ...grouped('audience', 'recits/publics/', episodes, ({ episode }) => episode.story.audiences),
  ];
}

/** A shelf cut in pages of 48 testimonies; an empty shelf has one page. */
export function pagesOfShelf(shelf: Shelf): ShelfPage[] {
  const count = Math.max(1, Math.ceil(shelf.episodes.length / EPISODES_A_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    shelf,
    number: index + 1,
    count,
    path: pathOfPage(shelf, index + 1),
    episodes: shelf.episodes.slice(index * EPISODES_A_PAGE, (index + 1) * EPISODES_A_PAGE),
  }));
}

/** Where a page of a shelf stands: the first is the shelf itself. */
export function pathOfPage(shelf: Shelf, number: number): string {
  return number === 1 ? shelf.path : `${shelf.path}page-${number}/`;
}

function grouped(
  kind: Shelf['kind'],
  folder: string,
  episodes: readonly PublicEpisode[],
  namesOf: (one: PublicEpisode) => readonly string[],
): Shelf[] {
  const shelves = new Map<string, { name: string; episodes: PublicEpisode[] }>();
  for (const one of episodes) {
    for (const [slug, name] of new Map(namesOf(one).map((each) => [slugOf(each), each]))) {
      const shelf = shelves.get(slug) ?? { name, episodes: [] };
      shelf.episodes.push(one);
      shelves.set(slug, shelf);
    }
  }
  return [...shelves]
    .filter(([slug]) => slug !== '')
    .map(([slug, shelf]) => ({ kind, path: `${folder}${slug}/`, ...shelf }))
    .sort((one, other) => other.episodes.length - one.episodes.length || (one.path < other.path ? -1 : 1));
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

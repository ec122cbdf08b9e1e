import { PLACEHOLDER_URL } from '../model/addresses.ts';
import type { Show } from '../model/show.ts';
import { type PageWords, pageWords } from '../words/pages.ts';

/** Where a page stands, whose it is and in which language it speaks. */
export type Place = {
  readonly show: Show;
  readonly words: PageWords;
  /** From the public address to the page, ending in `/`; empty for the home page. */
  readonly path: string;
  /** From the page to the public address: `../../`, empty for the home page. */
  readonly root: string;
  /** From the page to the folder of styles, fonts and scripts. */
  readonly site: string;
};

/**
 * A page at `path`, relative to the public address: `''`, `recits/2026-03-12-k7qd/`. Its links are relative, so that
 * the whole site may lie in any folder of any host.
 */
export function placeAt(show: Show, path: string): Place {
  const root = '../'.repeat(path.split('/').length - 1);
  return { show, words: pageWords(show.language), path, root, site: `${root}site/` };
}

/** A page shown at addresses of any depth, such as « not found »: its links begin at the root of the host, whatever it is. */
export function placeAnywhere(show: Show): Place {
  const root = show.publicUrl === undefined ? PLACEHOLDER_URL : new URL(show.publicUrl).pathname;
  return { show, words: pageWords(show.language), path: '', root, site: `${root}site/` };
}

/** The link from a page to a path of the site; `''` is the home page. */
export function linkTo(place: Place, path: string): string {
  return `${place.root}${path}` || './';
}

/** Absolute URL of a path of the site, with the placeholder while the show has no public address. */
export function absolute(show: Show, path: string): string {
  return `${publicAddress(show)}${path}`;
}

function publicAddress(show: Show): string {
  return show.publicUrl ?? PLACEHOLDER_URL;
}

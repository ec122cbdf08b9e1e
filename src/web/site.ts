import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { PublicTakenUp } from '../model/press.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { aboutPages } from './about.ts';
import { oEmbed } from './embed.ts';
import { embedPage } from './embed-page.tsx';
import { episodePage } from './episode-page.tsx';
import { ficheJsonLd, ficheMarkdown, ficheRow, fichesCsv } from './fiche-exports.ts';
import { fichePage } from './fiche-page.tsx';
import { guidePages } from './guide-page.tsx';
import { homePage } from './home-page.tsx';
import type { Listing } from './listing.ts';
import { pressPage } from './press-page.tsx';
import { prosePage } from './prose-page.tsx';
import { searchIndex, searchPassages } from './search-index.ts';
import { searchPage } from './search-page.tsx';
import type { ShelfLabel } from './shelves.ts';
import { robots } from './sitemap.ts';
import { subscribePage } from './subscribe-page.tsx';
import type { TextFile } from './text-file.ts';

/**
 * The texts of the site that change with the latest testimonies only: all but the shelves, the lists and the
 * testimonies' own.
 *
 * @param catalogue the latest testimonies, `HOME_STORIES` of them when there are as many.
 * @param shelves all there are.
 * @param takenUp where testimonies that are public were taken up.
 */
export function showTexts(
  catalogue: Catalogue,
  shelves: readonly ShelfLabel[],
  takenUp: readonly PublicTakenUp[] = [],
): TextFile[] {
  return [
    { path: 'index.html', text: homePage(catalogue, shelves) },
    { path: 's-abonner/index.html', text: subscribePage(catalogue) },
    { path: 'recherche/index.html', text: searchPage(catalogue) },
    { path: 'presse/index.html', text: pressPage(catalogue, takenUp) },
    ...guidePages(catalogue),
    ...aboutPages(catalogue.show).map((prose) => ({
      path: `${prose.path}index.html`,
      text: prosePage(catalogue, prose),
    })),
    { path: 'robots.txt', text: robots(catalogue.show) },
  ];
}

/** The lists that hold a little of every testimony: what searches look in, and the table of fiches. */
export function listTexts(show: Show, listings: readonly Listing[]): TextFile[] {
  const rows = listings.map(({ ficheRow }) => ficheRow);
  return [...searchIndex(listings), { path: 'recits/fiches.csv', text: fichesCsv(show, rows) }];
}

/** Every text of one testimony's own folder. */
export function episodeTexts(catalogue: Catalogue, published: PublicEpisode): TextFile[] {
  const at = addressesOf(published.episode);
  return [
    { path: `${at.page}index.html`, text: episodePage(catalogue, published) },
    { path: `${at.fiche}index.html`, text: fichePage(catalogue, published) },
    { path: `${at.embed}index.html`, text: embedPage(catalogue, published) },
    { path: at.passages, text: searchPassages(catalogue.show, published) },
    { path: at.oEmbed, text: oEmbed(catalogue, published) },
    { path: at.ficheMarkdown, text: ficheMarkdown(catalogue, published) },
    { path: at.ficheCsv, text: fichesCsv(catalogue.show, [ficheRow(catalogue.show, published)]) },
    { path: at.ficheJsonLd, text: ficheJsonLd(catalogue, published) },
  ];
}

/** Every address of one testimony's own pages and texts, as people may ask them: what answers 410 once it is gone. */
export function episodePaths(episode: Episode): string[] {
  const at = addressesOf(episode);
  const folders = [at.page, at.fiche, at.embed].flatMap((folder) => [folder, `${folder}index.html`]);
  return [...folders, at.passages, at.oEmbed, at.ficheMarkdown, at.ficheCsv, at.ficheJsonLd];
}

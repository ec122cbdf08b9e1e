import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { aboutPages } from './about.ts';
import { oEmbed } from './embed.ts';
import { embedPage } from './embed-page.tsx';
import { episodePage } from './episode-page.tsx';
import { ficheJsonLd, ficheMarkdown, fichesCsv } from './fiche-exports.ts';
import { fichePage } from './fiche-page.tsx';
import { guidePages } from './guide-page.tsx';
import { homePage } from './home-page.tsx';
import { pressPage } from './press-page.tsx';
import { prosePage } from './prose-page.tsx';
import { searchIndex, searchPassages } from './search-index.ts';
import { searchPage } from './search-page.tsx';
import { shelfPages } from './shelf-pages.tsx';
import { robots, sitemap } from './sitemap.ts';
import { subscribePage } from './subscribe-page.tsx';
import type { TextFile } from './text-file.ts';

/** Every text of the site that tells of the show as a whole: all but the testimonies' own. */
export function showTexts(catalogue: Catalogue): TextFile[] {
  const pages = showPages(catalogue);
  return [
    ...pages,
    ...searchIndex(catalogue),
    { path: 'recits/fiches.csv', text: fichesCsv(catalogue, catalogue.episodes) },
    { path: 'sitemap.xml', text: sitemap(catalogue, pages) },
    { path: 'robots.txt', text: robots(catalogue) },
  ];
}

function showPages(catalogue: Catalogue): TextFile[] {
  return [
    { path: 'index.html', text: homePage(catalogue) },
    ...shelfPages(catalogue),
    { path: 's-abonner/index.html', text: subscribePage(catalogue) },
    { path: 'recherche/index.html', text: searchPage(catalogue) },
    { path: 'presse/index.html', text: pressPage(catalogue) },
    ...guidePages(catalogue),
    ...aboutPages(catalogue.show).map((prose) => ({
      path: `${prose.path}index.html`,
      text: prosePage(catalogue, prose),
    })),
  ];
}

/** Every text of one testimony's own folder. */
export function episodeTexts(catalogue: Catalogue, published: PublicEpisode): TextFile[] {
  const at = addressesOf(published.episode);
  return [
    { path: `${at.page}index.html`, text: episodePage(catalogue, published) },
    { path: `${at.fiche}index.html`, text: fichePage(catalogue, published) },
    { path: `${at.embed}index.html`, text: embedPage(catalogue, published) },
    { path: at.passages, text: searchPassages(catalogue, published) },
    { path: at.oEmbed, text: oEmbed(catalogue, published) },
    { path: at.ficheMarkdown, text: ficheMarkdown(catalogue, published) },
    { path: at.ficheCsv, text: fichesCsv(catalogue, [published]) },
    { path: at.ficheJsonLd, text: ficheJsonLd(catalogue, published) },
  ];
}

/** Every address of one testimony's own pages and texts, as people may ask them: what answers 410 once it is gone. */
export function episodePaths(episode: Episode): string[] {
  const at = addressesOf(episode);
  const folders = [at.page, at.fiche, at.embed].flatMap((folder) => [folder, `${folder}index.html`]);
  return [...folders, at.passages, at.oEmbed, at.ficheMarkdown, at.ficheCsv, at.ficheJsonLd];
}

import { given } from '../engine/task.ts';
import { episodePage } from '../web/episode-page.tsx';
import { homePage } from '../web/home-page.tsx';
import { gonePage, notFoundPage } from '../web/notice-pages.tsx';
import { catalogueNeeds, catalogueOf, type Edition } from './edition.ts';
import { stage } from './stage.ts';

/** How many other testimonies a page shows: its neighbours in time. */
const NEIGHBOURS = 3;

/** The first page of an edition. */
export const home = stage({
  name: 'home',
  version: 1,
  subject: (_: Edition) => 'index.html',
  needs: catalogueNeeds,
  run: (inputs, { keepContent }) => keepContent(homePage(catalogueOf(inputs)), 'html'),
});

/** The page of the first publication of an edition, which holds it and its neighbours only. */
export const page = stage({
  name: 'page',
  version: 1,
  subject: (edition: Edition) => edition.publications[0]?.testimony.identity.publicId ?? '',
  needs: catalogueNeeds,
  run: (inputs, { keepContent }) => {
    const catalogue = catalogueOf(inputs);
    const [published] = catalogue.episodes;
    if (published === undefined) throw new Error('expected an edition of at least one publication, got none');
    return keepContent(episodePage(catalogue, published), 'html');
  },
});

/** For each publication, an edition of itself first, then its neighbours: what its page depends on, and no more. */
export function pageEditions(edition: Edition): readonly Edition[] {
  return edition.publications.map((publication, rank) => {
    const from = Math.max(0, Math.min(rank - 1, edition.publications.length - NEIGHBOURS - 1));
    const around = edition.publications
      .slice(from, from + NEIGHBOURS + 1)
      .filter((one) => one !== publication);
    return { ...edition, publications: [publication, ...around.slice(0, NEIGHBOURS)] };
  });
}

/** The pages of what is not there: never was, or no more. */
export const notices = stage({
  name: 'notices',
  version: 1,
  subject: (_: Edition) => '404.html',
  needs: ({ show }: Edition) => ({ show: given(show) }),
  run: async ({ show }, { keepContent }) => ({
    notFound: await keepContent(notFoundPage(show), 'html'),
    gone: await keepContent(gonePage(show), 'html'),
  }),
});

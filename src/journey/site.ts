import { given } from '../engine/task.ts';
import { formatICalendar } from '../formats/icalendar.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { MEETING_PATH } from '../model/meeting.ts';
import type { Show } from '../model/show.ts';
import type { StoredFile } from '../model/stored-file.ts';
import { gonePage, notFoundPage } from '../web/notice-pages.tsx';
import { episodeTexts, showTexts } from '../web/site.ts';
import type { TextFile } from '../web/text-file.ts';
import { pageWords } from '../words/pages.ts';
import { catalogueNeeds, catalogueOf, type Edition } from './edition.ts';
import { stage } from './stage.ts';

/** How many other testimonies a page shows: its neighbours in time. */
const NEIGHBOURS = 3;

/** A file of the site, and its path from the public address. */
export type SiteText = { readonly path: string; readonly file: StoredFile };

/** The pages of an edition that tell of the show as a whole. */
export const showPages = stage({
  name: 'show-pages',
  version: 2,
  subject: (_: Edition) => 'index.html',
  needs: catalogueNeeds,
  run: (inputs, { keepContent }) => {
    const catalogue = catalogueOf(inputs);
    return kept([...showTexts(catalogue), ...invitation(catalogue.show)], keepContent);
  },
});

/** The next open meeting, for calendars. */
function invitation(show: Show): readonly TextFile[] {
  const { nextMeeting } = show;
  if (nextMeeting === undefined) return [];
  const said = {
    title: pageWords(show.language).meeting.unnamed,
    author: show.author,
    siteUrl: show.publicUrl ?? PLACEHOLDER_URL,
  };
  return [{ path: MEETING_PATH, text: formatICalendar(nextMeeting, said) }];
}

/** The pages and texts of the first publication of an edition, which holds it and its neighbours only. */
export const pages = stage({
  name: 'pages',
  version: 2,
  subject: (edition: Edition) => edition.publications[0]?.testimony.identity.publicId ?? '',
  needs: catalogueNeeds,
  run: (inputs, { keepContent }) => {
    const catalogue = catalogueOf(inputs);
    const [published] = catalogue.episodes;
    if (published === undefined) throw new Error('expected an edition of at least one publication, got none');
    return kept(episodeTexts(catalogue, published), keepContent);
  },
});

function kept(
  texts: readonly TextFile[],
  keepContent: (content: string, extension: string) => Promise<StoredFile>,
): Promise<SiteText[]> {
  return Promise.all(
    texts.map(async ({ path, text }) => ({
      path,
      file: await keepContent(text, path.split('.').at(-1) ?? 'txt'),
    })),
  );
}

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
  version: 2,
  subject: (_: Edition) => '404.html',
  needs: ({ show }: Edition) => ({ show: given(show) }),
  run: async ({ show }, { keepContent }) => ({
    notFound: await keepContent(notFoundPage(show), 'html'),
    gone: await keepContent(gonePage(show), 'html'),
  }),
});

import { given, listOf, type Run } from '../engine/task.ts';
import { formatICalendar } from '../formats/icalendar.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { CRAFT_PATH, type CraftPage } from '../model/craft.ts';
import { MEETING_PATH } from '../model/meeting.ts';
import type { PublicTakenUp } from '../model/press.ts';
import type { Show } from '../model/show.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Ports } from '../ports/ports.ts';
import { craftPage, storiesQuoted } from '../web/craft-page.tsx';
import { HOME_STORIES } from '../web/home-page.tsx';
import { listingOf } from '../web/listing.ts';
import { shelfPage } from '../web/shelf-pages.tsx';
import { labelOf, pagesOfShelf, type ShelfLabel, type ShelfPage } from '../web/shelves.ts';
import { episodeTexts, listTexts, showTexts } from '../web/site.ts';
import { sitemap } from '../web/sitemap.ts';
import type { TextFile } from '../web/text-file.ts';
import { pageWords } from '../words/pages.ts';
import { catalogueNeeds, catalogueOf, type Edition, shelvesIn } from './edition.ts';
import { stage } from './stage.ts';

/** How many other testimonies a page shows: its neighbours in time. */
const NEIGHBOURS = 3;

/** A file of the site, and its path from the public address. */
export type SiteText = { readonly path: string; readonly file: StoredFile };

/**
 * Every page and text of an edition, in parts that depend on no more testimonies than they show: a new one changes its
 * own pages, its neighbours', the first page of its shelves and the lists.
 */
export function siteTasks(edition: Edition): readonly Run<readonly SiteText[], Ports>[] {
  const shelves = shelvesIn(edition);
  const labels = shelves.map(labelOf);
  const shelfOrders = shelves.flatMap(pagesOfShelf).map(({ stories, ...page }) => ({
    edition: partOf(edition, stories),
    labels,
    page,
  }));
  const front = {
    edition: partOf(edition, edition.publications.slice(0, HOME_STORIES)),
    labels,
    takenUp: edition.publications.flatMap(({ testimony: { identity, takenUp = [] } }) =>
      takenUp.map((one) => ({ ...one, publicId: identity.publicId })),
    ),
  };
  const shelfPaths = [
    ...shelfOrders.map(({ page }) => `${page.path}index.html`),
    ...(edition.show.craft ? [`${CRAFT_PATH}index.html`] : []),
  ];
  return [
    showPages(front),
    ...shelfOrders.map(shelfPages),
    lists(edition),
    ...craftOrders(edition).map(craft),
    siteMap({ edition, front, shelfPaths }),
    ...pageEditions(edition).map(pages),
  ];
}

/** The same edition with these publications only. */
function partOf({ withdrawals: _, ...edition }: Edition, publications: Edition['publications']): Edition {
  return { ...edition, publications };
}

type Labelled = { readonly edition: Edition; readonly labels: readonly ShelfLabel[] };
type Front = Labelled & { readonly takenUp: readonly PublicTakenUp[] };

/** The pages that tell of the show as a whole. */
const showPages = stage({
  name: 'show-pages',
  version: 7,
  subject: (_: Front) => 'index.html',
  needs: ({ edition, labels, takenUp }) => ({
    ...catalogueNeeds(edition),
    labels: given(labels),
    takenUp: given(takenUp),
  }),
  run: ({ labels, takenUp, ...inputs }, { keepContent }) => {
    const catalogue = catalogueOf(inputs);
    return kept([...showTexts(catalogue, labels, takenUp), ...invitation(catalogue.show)], keepContent);
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

type CraftOrder = { readonly edition: Edition; readonly page: CraftPage };

/** « Le métier » and the testimonies it quotes, when the network wrote one. */
function craftOrders(edition: Edition): readonly CraftOrder[] {
  const { craft: page } = edition.show;
  if (page === undefined) return [];
  const quoted = storiesQuoted(page, edition.publications, ({ testimony }) => testimony.fiche.story);
  return [{ edition: partOf(edition, quoted), page }];
}

/** The network's own page about what it does. */
const craft = stage({
  name: 'craft-page',
  version: 1,
  subject: (_: CraftOrder) => CRAFT_PATH,
  needs: ({ edition, page }) => ({ ...catalogueNeeds(edition), page: given(page) }),
  run: ({ page, ...inputs }, { keepContent }) =>
    kept([{ path: `${CRAFT_PATH}index.html`, text: craftPage(catalogueOf(inputs), page) }], keepContent),
});

type ShelfOrder = Labelled & { readonly page: Omit<ShelfPage<unknown>, 'stories'> };

/** One page of a shelf. */
const shelfPages = stage({
  name: 'shelf-pages',
  version: 2,
  subject: ({ page }: ShelfOrder) => page.path,
  needs: ({ edition, labels, page }) => ({
    ...catalogueNeeds(edition),
    labels: given(labels),
    page: given(page),
  }),
  run: ({ labels, page, ...inputs }, { keepContent }) => {
    const { show, episodes } = catalogueOf(inputs);
    return kept([shelfPage(show, labels, { ...page, stories: episodes })], keepContent);
  },
});

/** What the lists hold of the only publication of an edition. */
const listing = stage({
  name: 'listing',
  version: 1,
  subject: idOfFirst,
  needs: catalogueNeeds,
  run: async (inputs) => {
    const catalogue = catalogueOf(inputs);
    return listingOf(catalogue.show, onlyOf(catalogue.episodes));
  },
});

/** What holds a little of every testimony. */
const lists = stage({
  name: 'lists',
  version: 1,
  subject: (_: Edition) => 'recherche/recits.json',
  needs: (edition: Edition) => ({
    show: given(edition.show),
    listings: listOf(edition.publications.map((one) => listing(partOf(edition, [one])))),
  }),
  run: ({ show, listings }, { keepContent }) => kept(listTexts(show, listings), keepContent),
});

/** Where every page is, for search engines. */
const siteMap = stage({
  name: 'site-map',
  version: 1,
  subject: (_: {
    readonly edition: Edition;
    readonly front: Front;
    readonly shelfPaths: readonly string[];
  }) => 'sitemap.xml',
  needs: ({ edition, front, shelfPaths }) => ({
    show: given(edition.show),
    front: showPages(front),
    shelfPaths: given(shelfPaths),
    stories: given(
      edition.publications.map(({ testimony: { identity }, publishedAt }) => ({
        publicId: identity.publicId,
        publishedAt,
      })),
    ),
  }),
  run: ({ show, front, shelfPaths, stories }, { keepContent }) => {
    const paths = [...front.map(({ path }) => path), ...shelfPaths];
    return kept([{ path: 'sitemap.xml', text: sitemap(show, paths, stories) }], keepContent);
  },
});

/** The pages and texts of the first publication of an edition, which holds it and its neighbours only. */
const pages = stage({
  name: 'pages',
  version: 8,
  subject: idOfFirst,
  needs: (edition: Edition) => ({ ...catalogueNeeds(edition), shared: sharedOf(edition) }),
  run: ({ shared, ...inputs }, { keepContent }) => {
    const catalogue = catalogueOf(inputs);
    const published = onlyOf(catalogue.episodes.slice(0, 1));
    const shown = shared === null ? published : { ...published, clips: shared };
    return kept(episodeTexts(catalogue, shown), keepContent);
  },
});

/** What the page of the first publication offers to share. */
function sharedOf({ publications: [first] }: Edition) {
  const clips = first?.clips ?? null;
  const publicId = first?.testimony.identity.publicId ?? '';
  if (clips !== null && !clips.leave.isFor(publicId))
    throw new Error(`expected the leave of ${publicId}, got ${clips.leave.publicId}`);
  return given(clips, clips?.clips ?? 'none');
}

function idOfFirst({ publications }: Edition): string {
  return onlyOf(publications.slice(0, 1)).testimony.identity.publicId;
}

function onlyOf<One>(all: readonly One[]): One {
  const [first] = all;
  if (first === undefined || all.length > 1) throw new Error(`expected one publication, got ${all.length}`);
  return first;
}

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
function pageEditions(edition: Edition): readonly Edition[] {
  return edition.publications.map((publication, rank) => {
    const from = Math.max(0, Math.min(rank - 1, edition.publications.length - NEIGHBOURS - 1));
    const around = edition.publications
      .slice(from, from + NEIGHBOURS + 1)
      .filter((one) => one !== publication);
    return partOf(edition, [publication, ...around.slice(0, NEIGHBOURS)]);
  });
}

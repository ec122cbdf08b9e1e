import type { Catalogue } from '../model/public-episode.ts';
import type { PageWords } from '../words/pages.ts';
import { documentOf } from './page/document.tsx';
import { Filters } from './page/filters.tsx';
import { SearchForm } from './page/search-form.tsx';
import { StoryCard } from './page/story-card.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import { pagesOfShelf, pathOfPage, type Shelf, type ShelfPage, shelvesOf } from './shelves.ts';
import type { TextFile } from './text-file.ts';
import { typesetHeading, typesetShow } from './typeset.ts';

/** Every page of the testimonies: all, by theme, by audience. Filters are links, so that they need no script. */
export function shelfPages(catalogue: Catalogue): TextFile[] {
  const shelves = shelvesOf(catalogue);
  return shelves.flatMap((shelf) =>
    pagesOfShelf(shelf).map((page) => ({
      path: `${page.path}index.html`,
      text: shelfPage(catalogue, shelves, page),
    })),
  );
}

function shelfPage(catalogue: Catalogue, shelves: readonly Shelf[], page: ShelfPage): string {
  const place = placeAt(typesetShow(catalogue.show), page.path);
  const title = titleOf(page, place.words);
  const [latest] = page.episodes;
  return documentOf({
    place,
    current: 'stories',
    says: {
      title: `${title} · ${place.show.title}`,
      description: place.words.shelf.description(page.shelf.episodes.length),
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <>
        <h1>{title}</h1>
        <SearchForm place={place} />
        <Filters place={place} shelves={shelves} current={page.shelf} />
        <div class="stories">
          {page.episodes.map((one) => (
            <StoryCard
              key={one.episode.guid}
              place={place}
              published={{ ...one, episode: typesetHeading(one.episode, place.show.language) }}
              level="h2"
            />
          ))}
        </div>
        {page.episodes.length === 0 && <p>{place.words.home.none}</p>}
        <Pager place={place} page={page} />
      </>
    ),
  });
}

function titleOf({ shelf, number }: ShelfPage, { shelf: words }: PageWords): string {
  const title = { all: words.all, theme: words.theme(shelf.name), audience: words.audience(shelf.name) }[
    shelf.kind
  ];
  return number === 1 ? title : words.numbered(title, number);
}

function Pager({ place, page }: { readonly place: Place; readonly page: ShelfPage }) {
  const { shelf: words } = place.words;
  if (page.count === 1) return null;
  const link = (number: number, text: string) =>
    number >= 1 && number <= page.count ? (
      <a class="button" href={linkTo(place, pathOfPage(page.shelf, number))}>
        {text}
      </a>
    ) : null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {link(page.number - 1, words.newer)}
      <span>{words.position(page.number, page.count)}</span>
      {link(page.number + 1, words.older)}
    </nav>
  );
}

import type { PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import type { PageWords } from '../words/pages.ts';
import { documentOf } from './page/document.tsx';
import { Filters } from './page/filters.tsx';
import { SearchForm } from './page/search-form.tsx';
import { StoryCard } from './page/story-card.tsx';
import { absolute, linkTo, type Place, placeAt } from './place.ts';
import { pathOfPage, type ShelfLabel, type ShelfPage } from './shelves.ts';
import type { TextFile } from './text-file.ts';
import { typesetHeading, typesetShow } from './typeset.ts';

type Page = ShelfPage<PublicEpisode>;

/**
 * One page of the testimonies: of all, of a theme, of an audience. Filters are links, so that they need no script.
 *
 * @param shelves all there are.
 */
export function shelfPage(show: Show, shelves: readonly ShelfLabel[], page: Page): TextFile {
  return { path: `${page.path}index.html`, text: pageText(show, shelves, page) };
}

function pageText(show: Show, shelves: readonly ShelfLabel[], page: Page): string {
  const place = placeAt(typesetShow(show), page.path);
  const title = titleOf(page, place.words);
  const [latest] = page.stories;
  return documentOf({
    place,
    current: 'stories',
    says: {
      title: `${title} · ${place.show.title}`,
      description: place.words.shelf.description(page.shelf.storyCount),
      ...(page.shelf.kind !== 'all' && { feed: feedOf(page) }),
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
          {page.stories.map((one) => (
            <StoryCard
              key={one.episode.guid}
              place={place}
              published={{ ...one, episode: typesetHeading(one.episode, place.show.language) }}
              level="h2"
            />
          ))}
        </div>
        {page.stories.length === 0 && <p>{place.words.home.none}</p>}
        <Pager place={place} page={page} />
        {page.shelf.kind !== 'all' && (
          <p class="address">
            {place.words.shelf.follow}
            <code>{absolute(place.show, feedOf(page))}</code>
          </p>
        )}
      </>
    ),
  });
}

const feedOf = ({ shelf }: Page) => `${shelf.path}feed.xml`;

function titleOf({ shelf, number }: Page, { shelf: words }: PageWords): string {
  const title = { all: words.all, theme: words.theme(shelf.name), audience: words.audience(shelf.name) }[
    shelf.kind
  ];
  return number === 1 ? title : words.numbered(title, number);
}

function Pager({ place, page }: { readonly place: Place; readonly page: Page }) {
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

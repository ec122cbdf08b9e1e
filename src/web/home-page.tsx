import { addressesOf, showAddresses } from '../model/addresses.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { jsonLdText, seriesJsonLd } from './json-ld.ts';
import { documentOf } from './page/document.tsx';
import { Filters } from './page/filters.tsx';
import { Icon } from './page/icons.tsx';
import { NextStep } from './page/next-step.tsx';
import { StoryCard } from './page/story-card.tsx';
import { SubscribeBox } from './page/subscribe-box.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import type { ShelfLabel } from './shelves.ts';
import { typesetHeading, typesetShow } from './typeset.ts';

/** How many testimonies stand on the first page. */
export const HOME_STORIES = 7;

/**
 * The first page, `index.html`: the show, its latest testimonies and the way to the others. A whole HTML document.
 *
 * @param catalogue its latest testimonies at least.
 * @param shelves all there are.
 */
export function homePage(catalogue: Catalogue, shelves: readonly ShelfLabel[]): string {
  const storyCount = shelves.find(({ kind }) => kind === 'all')?.storyCount ?? 0;
  const place = placeAt(typesetShow(catalogue.show), '');
  const { show, words } = place;
  const stories = catalogue.episodes.slice(0, HOME_STORIES).map((one) => ({
    ...one,
    episode: typesetHeading(one.episode, show.language),
  }));
  const latest = stories[0];
  const { preview } = showAddresses(catalogue.showCover);
  return documentOf({
    place,
    says: {
      title: words.home.title(show.title, show.subtitle),
      description: show.description,
      picture: { path: preview, alt: catalogue.showCover.preview.alt },
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    jsonLd: jsonLdText(seriesJsonLd(catalogue, storyCount)),
    children: (
      <>
        <Welcome place={place} {...(latest && { latest })} />
        <Stories place={place} stories={stories} storyCount={storyCount} />
        <Filters place={place} shelves={shelves} />
        <div class="invitations">
          <NextStep place={place} />
          <SubscribeBox place={place} />
        </div>
      </>
    ),
  });
}

function Welcome({ place, latest }: { readonly place: Place; readonly latest?: PublicEpisode }) {
  const { words, show } = place;
  return (
    <section class="welcome">
      <h1>{show.title}</h1>
      <p class="lead">{show.description}</p>
      <p class="actions">
        {latest && (
          <a class="button strong" href={`${linkTo(place, addressesOf(latest.episode).page)}#lecteur`}>
            <Icon name="play" />
            {words.home.listenToLatest}
          </a>
        )}
        <a class="button" href={linkTo(place, 's-abonner/')}>
          {words.nav.subscribe}
        </a>
      </p>
    </section>
  );
}

type StoriesProps = {
  readonly place: Place;
  readonly stories: readonly PublicEpisode[];
  /** With those that are not on this page. */
  readonly storyCount: number;
};

function Stories({ place, stories, storyCount }: StoriesProps) {
  const { words } = place;
  const [latest, ...before] = stories;
  return (
    <section id="recits" aria-labelledby="titre-recits">
      <h2 id="titre-recits" class="quiet-title">
        {latest === undefined ? words.home.all : words.home.latest}
      </h2>
      {latest === undefined ? (
        <p>{words.home.none}</p>
      ) : (
        <StoryCard place={place} published={latest} featured level="h3" />
      )}
      {before.length > 0 && <h2 class="quiet-title">{words.home.others}</h2>}
      <div class="stories">
        {before.map((one) => (
          <StoryCard key={one.episode.guid} place={place} published={one} level="h3" />
        ))}
      </div>
      {storyCount > HOME_STORIES && (
        <p class="actions">
          <a class="button" href={linkTo(place, 'recits/')}>
            {words.home.seeAll(storyCount)}
          </a>
        </p>
      )}
    </section>
  );
}

import type { Catalogue } from '../model/public-episode.ts';
import { documentOf } from './page/document.tsx';
import { SearchForm } from './page/search-form.tsx';
import { linkTo, placeAt } from './place.ts';
import { typesetShow } from './typeset.ts';

/** « Chercher », `recherche/index.html`: sentences of every testimony, found by a script loaded here only. */
export function searchPage({ show, episodes }: Catalogue): string {
  const place = placeAt(typesetShow(show), 'recherche/');
  const { search } = place.words;
  const [latest] = episodes;
  return documentOf({
    place,
    script: 'search.js',
    says: {
      title: `${search.title} · ${place.show.title}`,
      description: search.lead,
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <div class="prose">
        <h1>{search.title}</h1>
        <p class="lead">{search.lead}</p>
        <SearchForm place={place} />
        <noscript>
          <p class="notice">
            {search.withoutScript} <a href={linkTo(place, 'recits/')}>{search.allStories}</a>
          </p>
        </noscript>
        <p
          role="status"
          id="bilan"
          data-none={search.none}
          data-one={search.one}
          data-many={search.many}
          data-failed={search.failed}
        />
        <ol
          class="found"
          id="resultats"
          data-root={place.root}
          data-listen={search.listenFrom}
          data-read={search.read}
        />
      </div>
    ),
  });
}

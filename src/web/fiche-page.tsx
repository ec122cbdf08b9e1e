import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { ficheLines } from './fiche-lines.ts';
import { Code } from './page/code.tsx';
import { documentOf } from './page/document.tsx';
import { Facts, Results } from './page/fiche.tsx';
import { Kicker } from './page/story-card.tsx';
import { absolute, linkTo, type Place, placeAt } from './place.ts';
import { leadOf, quotedTitle } from './quotation.ts';
import { typesetEpisode, typesetShow } from './typeset.ts';

/** The fiche of a testimony alone, `recits/<id>/fiche/index.html`: it prints on one A4 page. */
export function fichePage({ show: raw }: Catalogue, published: PublicEpisode): string {
  const episode = typesetEpisode(published.episode, raw.language);
  const place = placeAt(typesetShow(raw), addressesOf(episode).fiche);
  const { fiche } = place.words;
  const title = quotedTitle(episode.title, place.words);
  return documentOf({
    place,
    says: {
      title: `${fiche.sheetTitle} : ${title}`,
      description: leadOf(episode.description).lead,
      kind: 'article',
      hidden: false,
    },
    envelope: episode.envelope,
    children: (
      <article class="sheet">
        <header>
          <div>
            <p class="kicker">{fiche.sheetTitle}</p>
            <h1 class={title.length > 55 ? 'long' : undefined}>{title}</h1>
            <p class="lead">{leadOf(episode.description).lead}</p>
            <Kicker episode={episode} words={place.words} />
          </div>
          {raw.publicUrl !== undefined && (
            <Code address={absolute(raw, addressesOf(episode).page)} alt={fiche.codeAlt} />
          )}
        </header>
        <Readings place={place} episode={episode} />
        <Reuse place={place} episode={episode} />
      </article>
    ),
  });
}

function Readings({ place, episode }: { readonly place: Place; readonly episode: Episode }) {
  const { story, facts } = ficheLines(episode, place.words);
  return (
    <>
      <div class="lived">
        {story.map(({ name, text }) => (
          <div key={name}>
            <h2>{name}</h2>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <Results place={place} results={episode.story.results} />
      <section class="fiche" aria-labelledby="en-pratique">
        <h2 id="en-pratique">{place.words.fiche.facts}</h2>
        <Facts lines={facts} />
      </section>
      {episode.demonstration && <p class="notice">{place.words.episode.demonstrationNotice}</p>}
    </>
  );
}

function Reuse({ place, episode }: { readonly place: Place; readonly episode: Episode }) {
  const { fiche } = place.words;
  const address = addressesOf(episode);
  const files = [
    { name: fiche.markdown, path: address.ficheMarkdown },
    { name: fiche.csv, path: address.ficheCsv },
    { name: fiche.jsonLd, path: address.ficheJsonLd },
  ];
  return (
    <div class="screen-only">
      <p class="actions">
        <a class="button strong" href={linkTo(place, address.page)}>
          {fiche.back}
        </a>
        <button type="button" class="button" data-act="print" hidden>
          {fiche.print}
        </button>
      </p>
      <p class="files">
        {fiche.reuse}{' '}
        {files.map(({ name, path }, index) => (
          <>
            {index > 0 && ' · '}
            <a href={linkTo(place, path)}>{name}</a>
          </>
        ))}
      </p>
    </div>
  );
}

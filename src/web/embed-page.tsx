import { addressesOf } from '../model/addresses.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { clock } from './clock.ts';
import { publicLinks } from './episode-links.ts';
import { bareDocumentOf } from './page/document.tsx';
import { MomentLink, Player } from './page/player.tsx';
import { TranscriptSection } from './page/transcript.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import { leadOf, quotedTitle } from './quotation.ts';
import { typesetEpisode, typesetShow } from './typeset.ts';

/** The player of one testimony for other sites, `recits/<id>/lecteur/index.html`: player, chapters, transcript. */
export function embedPage({ show }: Catalogue, published: PublicEpisode): string {
  const episode = typesetEpisode(published.episode, show.language);
  const address = addressesOf(episode);
  const place = placeAt(typesetShow(show), address.embed);
  const links = publicLinks(episode, place.root);
  const title = quotedTitle(episode.title, place.words);
  return bareDocumentOf({
    place,
    says: {
      title: `${title} · ${place.show.title}`,
      description: leadOf(episode.description).lead,
      kind: 'article',
      hidden: true,
    },
    children: (
      <main class="embed">
        <header class="embed-head">
          <img src={links.coverSmall} alt="" width="600" height="600" />
          <div>
            <p class="kicker">{place.show.title}</p>
            <h1>
              <a href={linkTo(place, address.page)} target="_blank" rel="noopener">
                {title}
              </a>
            </h1>
            <p class="meta">
              <span>{episode.witnessName}</span>
              <span>{place.words.duration(episode.enclosure.durationSeconds)}</span>
            </p>
          </div>
        </header>
        <Player {...{ place, episode, links }} page={linkTo(place, address.page)} />
        {episode.demonstration && <p class="notice">{place.words.episode.demonstrationNotice}</p>}
        <Unfolded place={place} episode={episode} links={links} />
      </main>
    ),
  });
}

function Unfolded({ place, episode, links }: UnfoldedProps) {
  return (
    <>
      {episode.chapters.length > 0 && (
        <details>
          <summary>{place.words.chapters.title}</summary>
          <ol class="chapters">
            {episode.chapters.map(({ startSeconds, title }) => (
              <li key={startSeconds} data-chapter={startSeconds}>
                <MomentLink
                  audio={links.audio}
                  seconds={startSeconds}
                  label={`${clock(startSeconds)}, ${title}`}
                />
                <span>{title}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {episode.transcript && (
        <details>
          <summary>{place.words.transcript.title}</summary>
          <TranscriptSection place={place} episode={episode} links={links} />
        </details>
      )}
    </>
  );
}

type UnfoldedProps = {
  readonly place: Place;
  readonly episode: PublicEpisode['episode'];
  readonly links: ReturnType<typeof publicLinks>;
};

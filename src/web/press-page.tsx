import { pageAddress, showAddresses } from '../model/addresses.ts';
import type { PublicTakenUp } from '../model/press.ts';
import type { Catalogue } from '../model/public-episode.ts';
import { SIGNATURE } from '../model/signature.ts';
import { documentOf } from './page/document.tsx';
import { StoryCard } from './page/story-card.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import { typesetHeading, typesetShow } from './typeset.ts';

const STORIES = 3;

/** « Presse », `presse/index.html`: what to paste, to show and to respect, and whom to ask. */
export function pressPage(catalogue: Catalogue, takenUp: readonly PublicTakenUp[]): string {
  const place = placeAt(typesetShow(catalogue.show), 'presse/');
  const { press } = place.words;
  const latest = catalogue.episodes
    .slice(0, STORIES)
    .map((one) => ({ ...one, episode: typesetHeading(one.episode, place.show.language) }));
  return documentOf({
    place,
    current: 'press',
    says: {
      title: `${press.title} · ${place.show.title}`,
      description: press.lead,
      kind: 'website',
      hidden: false,
    },
    ...(latest[0] && { envelope: latest[0].episode.envelope }),
    children: (
      <>
        <div class="prose">
          <h1>{press.title}</h1>
          <p class="lead">{press.lead}</p>
          <Words place={place} />
          <Pictures place={place} catalogue={catalogue} />
          <Contact place={place} />
          <TakenUpPlaces place={place} takenUp={takenUp} />
        </div>
        {latest.length > 0 && (
          <section class="next-stories" aria-labelledby="derniers">
            <h2 id="derniers">{press.latest}</h2>
            <div class="stories">
              {latest.map((one) => (
                <StoryCard key={one.episode.guid} place={place} published={one} level="h3" />
              ))}
            </div>
            <p class="table">
              {press.tableBefore} <a href={linkTo(place, 'recits/fiches.csv')}>{press.table}</a>
            </p>
          </section>
        )}
      </>
    ),
  });
}

function Words({ place }: { readonly place: Place }) {
  const { press } = place.words;
  const { title, author, description } = place.show;
  return (
    <>
      <section aria-labelledby="texte">
        <h2 id="texte">{press.pasteTitle}</h2>
        <p>{press.paste}</p>
        <blockquote class="to-copy">
          <p>{press.pitch({ show: title, author }, description)}</p>
        </blockquote>
      </section>
      <section aria-labelledby="citer">
        <h2 id="citer">{press.rulesTitle}</h2>
        <ul>
          {press.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Pictures({ place, catalogue }: { readonly place: Place; readonly catalogue: Catalogue }) {
  const { press } = place.words;
  const { coverLarge, coverSmall } = showAddresses(catalogue.showCover);
  return (
    <section class="picture" aria-labelledby="image">
      <h2 id="image">{press.pictureTitle}</h2>
      <img
        src={linkTo(place, coverSmall)}
        alt={catalogue.showCover.alt}
        width="600"
        height="600"
        loading="lazy"
      />
      <p>
        <a href={linkTo(place, coverLarge)} download="">
          {press.picture}
        </a>
      </p>
      <p>
        <a href={linkTo(place, SIGNATURE.folder)}>{place.words.signature.fromPress}</a>
      </p>
    </section>
  );
}

type TakenUpProps = { readonly place: Place; readonly takenUp: readonly PublicTakenUp[] };

/** Where testimonies were taken up, the latest first; those of a testimony leave with it. */
function TakenUpPlaces({ place, takenUp }: TakenUpProps) {
  const { press, day } = place.words;
  if (takenUp.length === 0) return null;
  const places = [...takenUp].sort((one, other) => other.on.localeCompare(one.on));
  return (
    <section aria-labelledby="reprises">
      <h2 id="reprises">{press.takenUpTitle}</h2>
      <ul class="taken-up">
        {places.map(({ on, outlet, title = outlet, url, publicId }) => (
          <li key={`${on} ${outlet} ${title}`}>
            <span>{url === undefined ? title : <a href={url}>{title}</a>}</span>
            <span class="meta">
              {title !== outlet && <span>{outlet}</span>}
              <time datetime={on}>{day(on)}</time>
              <a href={linkTo(place, pageAddress(publicId))}>{press.takenUpStory}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ place }: { readonly place: Place }) {
  const { press } = place.words;
  const { email } = place.show;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{press.contactTitle}</h2>
      {email === undefined ? (
        <p>{press.noContact}</p>
      ) : (
        <p>
          {press.contact} <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </section>
  );
}

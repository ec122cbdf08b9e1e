import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { embedHtml, embedYesWiki } from './embed.ts';
import { publicLinks } from './episode-links.ts';
import { episodeJsonLd, jsonLdText } from './json-ld.ts';
import { documentOf } from './page/document.tsx';
import { EpisodeArticle } from './page/episode-article.tsx';
import { NextStep } from './page/next-step.tsx';
import { SharedClips } from './page/shared-clips.tsx';
import { StoryCard } from './page/story-card.tsx';
import { type Place, placeAt } from './place.ts';
import { leadOf, quotedTitle } from './quotation.ts';
import { typesetEpisode, typesetHeading, typesetShow } from './typeset.ts';

const NEXT_STORIES = 3;

/** The public page of one testimony, `recits/<id>/index.html`: a whole HTML document. */
export function episodePage(catalogue: Catalogue, published: PublicEpisode): string {
  const episode = typesetEpisode(published.episode, catalogue.show.language);
  const address = addressesOf(episode);
  const place = placeAt(typesetShow(catalogue.show), address.page);
  return documentOf({
    place,
    says: {
      title: `${quotedTitle(episode.title, place.words)} · ${place.show.title}`,
      description: leadOf(episode.description).lead,
      picture: { path: address.preview, alt: episode.cover.preview.alt },
      audio: address.audio,
      oEmbed: address.oEmbed,
      kind: 'article',
      hidden: false,
    },
    envelope: episode.envelope,
    jsonLd: jsonLdText(episodeJsonLd(catalogue, { ...published, episode })),
    children: (
      <>
        <EpisodeArticle
          place={place}
          episode={episode}
          links={publicLinks(episode, place.root)}
          publishedAt={published.publishedAt}
        />
        <SharedClips place={place} publicId={episode.publicId} clips={published.clips?.clips ?? []} />
        <NextStep place={place} />
        <Embedding place={place} episode={episode} />
        <NextStories place={place} stories={nextStories(catalogue, published)} />
      </>
    ),
  });
}

/** What to paste on another site to have this player there. */
function Embedding({ place, episode }: { readonly place: Place; readonly episode: Episode }) {
  const { embed } = place.words;
  return (
    <details class="embedding">
      <summary>{embed.title}</summary>
      <p>{embed.html}</p>
      <pre>
        <code>{embedHtml(place.show, episode)}</code>
      </pre>
      <p>{embed.yesWiki}</p>
      <pre>
        <code>{embedYesWiki(place.show, episode)}</code>
      </pre>
      <p>{embed.note}</p>
    </details>
  );
}

function NextStories({
  place,
  stories,
}: {
  readonly place: Place;
  readonly stories: readonly PublicEpisode[];
}) {
  if (stories.length === 0) return null;
  return (
    <section class="next-stories" aria-labelledby="suite">
      <h2 id="suite">{place.words.episode.nextStories}</h2>
      <div class="stories">
        {stories.map((one) => (
          <StoryCard
            key={one.episode.guid}
            place={place}
            published={{ ...one, episode: typesetHeading(one.episode, place.show.language) }}
            level="h3"
          />
        ))}
      </div>
    </section>
  );
}

/** The testimonies to offer after this one: those that share a theme first, then the newest. */
function nextStories({ episodes }: Catalogue, { episode }: PublicEpisode): readonly PublicEpisode[] {
  const others = episodes.filter((one) => one.episode.guid !== episode.guid);
  const related = (one: PublicEpisode) =>
    one.episode.story.themes.some((theme) => episode.story.themes.includes(theme));
  return [...others.filter(related), ...others.filter((one) => !related(one))].slice(0, NEXT_STORIES);
}

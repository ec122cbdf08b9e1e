import type { Episode } from '../../model/episode.ts';
import { clock, isoDuration } from '../clock.ts';
import type { EpisodeLinks } from '../episode-links.ts';
import { linkTo, type Place } from '../place.ts';
import { leadOf, pullQuoteOf, quotedTitle } from '../quotation.ts';
import { FicheSection, Quote, Results } from './fiche.tsx';
import { Icon } from './icons.tsx';
import { MomentLink, Player } from './player.tsx';
import { Kicker } from './story-card.tsx';
import { SubscribeBox } from './subscribe-box.tsx';
import { TranscriptSection } from './transcript.tsx';

export type EpisodeArticleProps = {
  readonly place: Place;
  readonly episode: Episode;
  readonly links: EpisodeLinks;
  /** ISO 8601; absent while it is a draft. */
  readonly publishedAt?: string;
};

/** A testimony to hear and read: the same article, public or not. */
export function EpisodeArticle({ place, episode, links, publishedAt }: EpisodeArticleProps) {
  const quote = pullQuoteOf(episode);
  const isPublic = publishedAt !== undefined;
  const { rest } = leadOf(episode.description);
  return (
    <article class="episode">
      <Opening {...{ place, episode, links }} {...(isPublic && { publishedAt })} />
      <Player place={place} episode={episode} links={links} />
      <div class="columns">
        <div class="reading">
          {rest !== '' && <p class="about">{rest}</p>}
          <FicheSection {...{ place, episode, links }} {...(quote && { quote })} />
          <Results place={place} results={episode.story.results} />
          {quote && <Quote {...{ place, episode, links, quote }} />}
          <TranscriptSection place={place} episode={episode} links={links} />
          {isPublic && !episode.demonstration && <p class="accord">{place.words.episode.accord}</p>}
        </div>
        {(isPublic || episode.chapters.length > 0) && (
          <aside aria-label={place.words.episode.beside}>
            <Chapters place={place} episode={episode} audio={links.audio} />
            {isPublic && <SubscribeBox place={place} />}
          </aside>
        )}
      </div>
    </article>
  );
}

function Opening({ place, episode, links, publishedAt }: EpisodeArticleProps) {
  const { words } = place;
  const { lead } = leadOf(episode.description);
  const title = quotedTitle(episode.title, words);
  return (
    <header class="opening">
      <img class="cover" src={links.coverSmall} alt={episode.cover.alt} width="600" height="600" />
      <Kicker episode={episode} words={words} />
      <h1 class={title.length > 90 ? 'long' : title.length > 55 ? 'middling' : undefined}>{title}</h1>
      <div class="opening-text">
        {lead !== title && <p class="lead">{lead}</p>}
        <p class="meta">
          <span>{episode.witnessName}</span>
          <time datetime={isoDuration(episode.enclosure.durationSeconds)}>
            {words.duration(episode.enclosure.durationSeconds)}
          </time>
          {publishedAt && <time datetime={publishedAt.slice(0, 10)}>{words.day(publishedAt)}</time>}
        </p>
        <Actions place={place} episode={episode} links={links} isPublic={publishedAt !== undefined} />
        {episode.demonstration && <p class="notice">{words.episode.demonstrationNotice}</p>}
      </div>
    </header>
  );
}

function Actions({ place, episode, links, isPublic }: EpisodeArticleProps & { readonly isPublic: boolean }) {
  const { words } = place;
  return (
    <p class="actions">
      <a class="button strong" href={links.audio} data-at="now">
        <Icon name="play" />
        {words.episode.listen}
      </a>
      <a class="button" href={links.audio} download="">
        <Icon name="download" />
        {words.episode.download(words.weight(episode.enclosure.file.bytes))}
      </a>
      {isPublic && (
        <a class="button" href={linkTo(place, 's-abonner/')}>
          {words.episode.subscribe}
        </a>
      )}
    </p>
  );
}

function Chapters({ place, episode, audio }: ChaptersProps) {
  if (episode.chapters.length === 0) return null;
  return (
    <section class="box" aria-labelledby="chapitres">
      <h2 id="chapitres">{place.words.chapters.title}</h2>
      <ol class="chapters">
        {episode.chapters.map(({ startSeconds, title }) => (
          <li key={startSeconds} data-chapter={startSeconds}>
            <MomentLink
              audio={audio}
              seconds={startSeconds}
              text={clock(startSeconds)}
              label={`${clock(startSeconds)}, ${title}`}
            />
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type ChaptersProps = { readonly place: Place; readonly episode: Episode; readonly audio: string };

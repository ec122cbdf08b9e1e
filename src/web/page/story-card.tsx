import { addressesOf } from '../../model/addresses.ts';
import type { Episode } from '../../model/episode.ts';
import type { PublicEpisode } from '../../model/public-episode.ts';
import type { PageWords } from '../../words/pages.ts';
import { isoDuration } from '../clock.ts';
import { linkTo, type Place } from '../place.ts';
import { leadOf, quotedTitle } from '../quotation.ts';

/** One testimony among others: its picture, its quote, who and how long. The whole card is one link. */
export function StoryCard({ place, published, featured = false, level }: StoryCardProps) {
  const { words } = place;
  const { episode, publishedAt } = published;
  const Title = level;
  return (
    <article class={featured ? 'story featured' : 'story'}>
      <img
        src={linkTo(place, addressesOf(episode).coverSmall)}
        alt=""
        width="600"
        height="600"
        {...(!featured && { loading: 'lazy' as const })}
      />
      <div class="story-text">
        <Kicker episode={episode} words={words} />
        <Title>
          <a href={linkTo(place, addressesOf(episode).page)}>{quotedTitle(episode.title, words)}</a>
        </Title>
        {featured && <p class="lead">{leadOf(episode.description).lead}</p>}
        <p class="meta">
          <span>{episode.witnessName}</span>
          <time datetime={isoDuration(episode.enclosure.durationSeconds)}>
            {words.duration(episode.enclosure.durationSeconds)}
          </time>
          <time datetime={publishedAt.slice(0, 10)}>{words.day(publishedAt)}</time>
        </p>
      </div>
    </article>
  );
}

type StoryCardProps = {
  readonly place: Place;
  readonly published: PublicEpisode;
  readonly featured?: boolean;
  readonly level: 'h2' | 'h3';
};

/** What stands above a title: number, first theme, territory; the demonstration says that it is one. */
export function Kicker({ episode, words }: { readonly episode: Episode; readonly words: PageWords }) {
  const { number, story, demonstration } = episode;
  const parts = [
    demonstration ? words.episode.demonstration : undefined,
    number === undefined ? words.episode.unnumbered : words.episode.number(number),
    story.themes[0],
    story.territory,
  ];
  return (
    <p class="kicker">
      {parts
        .filter((part) => part !== undefined)
        .map((part) => (
          <>
            <span>{part}</span>{' '}
          </>
        ))}
    </p>
  );
}

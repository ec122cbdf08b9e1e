import { addressesOf } from '../model/addresses.ts';
import type { CraftPage } from '../model/craft.ts';
import { CRAFT_PATH } from '../model/craft.ts';
import type { Story } from '../model/fiche.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { clock, moment } from './clock.ts';
import { type Block, parseMarkdown, type Span } from './markdown.ts';
import { documentOf } from './page/document.tsx';
import { NextStep } from './page/next-step.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import { pullQuoteOf, quotedTitle } from './quotation.ts';
import { slugOf } from './shelves.ts';
import { typesetEpisode, typesetShow, typesetText } from './typeset.ts';

/** How many testimonies stand in one place of the page. */
const STORIES_A_PLACE = 3;

/** The testimonies that the page quotes, each once, in their own order. */
export function storiesQuoted<One>(
  { source }: CraftPage,
  stories: readonly One[],
  storyOf: (one: One) => Story,
): readonly One[] {
  const quoted = new Set(
    parseMarkdown(source).flatMap((block) =>
      block.kind === 'stories' ? storiesOf(block.theme, stories, storyOf) : [],
    ),
  );
  return stories.filter((one) => quoted.has(one));
}

function storiesOf<One>(
  theme: string | undefined,
  stories: readonly One[],
  storyOf: (one: One) => Story,
): readonly One[] {
  const isAsked = (one: One) =>
    theme === undefined || storyOf(one).themes.some((name) => slugOf(name) === slugOf(theme));
  return stories.filter(isAsked).slice(0, STORIES_A_PLACE);
}

/**
 * « Le métier », `le-metier/`: what the network wrote, with the words and voices of the testimonies it asks for. A whole
 * HTML document.
 *
 * @param catalogue the testimonies it quotes at least.
 */
export function craftPage({ show, episodes }: Catalogue, craft: CraftPage): string {
  const place = placeAt(typesetShow(show), CRAFT_PATH);
  const blocks = parseMarkdown(typesetText(craft.source, show.language));
  const title = typesetText(craft.title, show.language);
  const [latest] = episodes;
  return documentOf({
    place,
    says: {
      title: `${title} · ${place.show.title}`,
      description: leadOfBlocks(blocks) ?? title,
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <>
        <article class="prose written">
          <h1>{title}</h1>
          {blocks.map((block, index) => (
            <BlockOf key={index} {...{ place, block, episodes }} />
          ))}
        </article>
        <NextStep place={place} />
      </>
    ),
  });
}

/** The first paragraph, for social previews. */
function leadOfBlocks(blocks: readonly Block[]): string | undefined {
  const lead = blocks.find(({ kind }) => kind === 'paragraph');
  return lead?.kind === 'paragraph' ? lead.spans.map(({ text }) => text).join('') : undefined;
}

type BlockProps = {
  readonly place: Place;
  readonly block: Block;
  readonly episodes: readonly PublicEpisode[];
};

function BlockOf({ place, block, episodes }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.spans.map(SpanOf)}</p>;
    case 'quote':
      return (
        <blockquote class="cited">
          <p>{block.spans.map(SpanOf)}</p>
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((spans, index) => (
            <li key={index}>{spans.map(SpanOf)}</li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol>
          {block.items.map((spans, index) => (
            <li key={index}>{spans.map(SpanOf)}</li>
          ))}
        </ol>
      );
    case 'stories':
      return (
        <>
          {storiesOf(block.theme, episodes, ({ episode }) => episode.story).map((one) => (
            <Voice key={one.episode.guid} place={place} published={one} />
          ))}
        </>
      );
  }
}

function SpanOf(span: Span) {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'link':
      return <a href={span.url}>{span.text}</a>;
  }
}

/** A sentence of a testimony, with its voice from that moment on. */
function Voice({ place, published }: { readonly place: Place; readonly published: PublicEpisode }) {
  const { words, show } = place;
  const episode = typesetEpisode(published.episode, show.language);
  const quote = pullQuoteOf(episode) ?? { text: episode.title };
  const at = addressesOf(episode);
  const startSeconds = quote.startSeconds ?? 0;
  const text = quotedTitle(quote.text, words);
  return (
    <figure class="pull-quote">
      <blockquote>
        <p>{text}</p>
      </blockquote>
      <figcaption>
        <a href={linkTo(place, at.page)}>
          {[episode.witnessName, episode.story.territory].filter((part) => part !== undefined).join(', ')}
        </a>
        {episode.demonstration && ` · ${words.episode.demonstration}`}
        {/* biome-ignore lint/a11y/useMediaCaption: its page, linked just above, holds the transcript */}
        <audio
          controls
          preload="none"
          src={moment(linkTo(place, at.audio), startSeconds)}
          aria-label={words.craft.listenTo(episode.witnessName, clock(startSeconds))}
        />
      </figcaption>
    </figure>
  );
}

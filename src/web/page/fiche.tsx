import type { Episode } from '../../model/episode.ts';
import type { EpisodeLinks } from '../episode-links.ts';
import { type FicheLine, ficheLines } from '../fiche-lines.ts';
import type { Place } from '../place.ts';
import type { PullQuote } from '../quotation.ts';
import { MomentLink } from './player.tsx';

/** The « fiche d'expérience » in its two readings: lived, then in facts. Empty fields are not shown. */
export function FicheSection({ place, episode, links, quote }: FicheProps) {
  const { fiche } = place.words;
  const lines = ficheLines(episode, place.words);
  const story = lines.story.filter(({ text }) => text !== quote?.text);
  if (story.length === 0 && lines.facts.length < 2) return null;
  return (
    <section class="fiche" aria-labelledby="fiche">
      <h2 id="fiche">{fiche.title}</h2>
      {story.length > 0 && (
        <div class="lived">
          {story.map(({ name, text }) => (
            <div key={name}>
              <h3>{name}</h3>
              <p>{text}</p>
            </div>
          ))}
        </div>
      )}
      <Facts lines={lines.facts} />
      {links.fiche && (
        <p class="files">
          <a href={links.fiche}>{fiche.sheet}</a>
        </p>
      )}
    </section>
  );
}

type FicheProps = {
  readonly place: Place;
  readonly episode: Episode;
  readonly links: EpisodeLinks;
  readonly quote?: PullQuote;
};

/** Names and values, in two columns where there is room. */
export function Facts({ lines }: { readonly lines: readonly FicheLine[] }) {
  return (
    <dl>
      {lines.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts and figures as the person gives them; what begins with a figure shows it large. */
export function Results({ place, results }: { readonly place: Place; readonly results: readonly string[] }) {
  const { fiche } = place.words;
  if (results.length === 0) return null;
  return (
    <section class="results" aria-labelledby="resultats">
      <h2 id="resultats">
        {fiche.results} <small>{fiche.accordingToThePerson}</small>
      </h2>
      <ul>
        {results.map((result) => {
          const { figure, text } = figureOf(result);
          return (
            <li key={result}>
              {figure && <strong>{figure}</strong>} {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A number, with « sur 12 », a percent sign, an hour or a span of time that belongs to it. */
const LEADING_FIGURE =
  /^[+−-]?\d+(?:[\s.,]\d+)*(?:\s?[%€]|\ssur\s\d+|\sh(?:\s\d+)?\b|\s(?:ans?|mois|jours?|semaines?|heures?|minutes?)\b)?/u;

/** The figure a result begins with, with the word it counts: « 11 sur 12 », « 4 mois », « −50 % ». */
export function figureOf(result: string): { readonly figure?: string; readonly text: string } {
  const [figure] = LEADING_FIGURE.exec(result) ?? [];
  if (figure === undefined) return { text: result };
  return { figure: figure.trim(), text: result.slice(figure.length).trim() };
}

/** A sentence set large, with the moment it is said. */
export function Quote({ place, episode, links, quote }: QuoteProps) {
  return (
    <figure class="pull-quote">
      <blockquote>
        <p>{quote.text}</p>
      </blockquote>
      <figcaption>
        {episode.witnessName}
        {quote.startSeconds !== undefined && (
          <>
            {' · '}
            <MomentLink
              audio={links.audio}
              seconds={quote.startSeconds}
              text={place.words.episode.listenToMoment}
            />
          </>
        )}
      </figcaption>
    </figure>
  );
}

type QuoteProps = {
  readonly place: Place;
  readonly episode: Episode;
  readonly links: EpisodeLinks;
  readonly quote: PullQuote;
};

import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { pageWords } from '../words/pages.ts';
import { ficheRow } from './fiche-exports.ts';
import { wordsOf } from './folding.ts';
import { quotedTitle } from './quotation.ts';
import type { FoundStory } from './search-shapes.ts';
import { typesetHeading } from './typeset.ts';

/** What the lists of all testimonies hold of one: short, for there may be thousands. */
export type Listing = {
  readonly story: FoundStory;
  /** Its words that can be searched, each once, apart by a space. */
  readonly words: string;
  /** Its line in the table of fiches. */
  readonly ficheRow: string;
};

/** What the lists of all testimonies hold of one. */
export function listingOf(show: Show, published: PublicEpisode): Listing {
  const { episode } = published;
  const { title, witnessName } = typesetHeading(episode, show.language);
  return {
    story: [addressesOf(episode).page, quotedTitle(title, pageWords(show.language)), witnessName],
    words: [...new Set(wordsOf(searchableText(episode)))].join(' '),
    ficheRow: ficheRow(show, published),
  };
}

function searchableText(episode: Episode): string {
  const { title, witnessName, transcript } = episode;
  const said = transcript?.kind === 'timed' ? transcript.cues : (transcript?.paragraphs ?? []);
  return [title, witnessName, ...writtenTexts(episode), ...said.map(({ text }) => text)].join(' ');
}

/** What the fiche of a testimony tells in writing, a text for each thing told. */
export function writtenTexts({ description, story }: Episode): string[] {
  const { results, audiences, themes, partners, ...fields } = story;
  return [description, ...Object.values(fields), ...results, ...audiences, ...themes, ...partners];
}

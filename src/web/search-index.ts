import type { PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { shardOf } from './folding.ts';
import { type Listing, writtenTexts } from './listing.ts';
import { partsOf } from './reading.ts';
import type { FoundPassage, SearchDirectory, SearchShard } from './search-shapes.ts';
import type { TextFile } from './text-file.ts';
import { typesetEpisode } from './typeset.ts';

/**
 * The index of every word, in files of one pair of first letters each, so that a search fetches a few kilobytes however
 * many testimonies there are.
 */
export function searchIndex(listings: readonly Pick<Listing, 'story' | 'words'>[]): TextFile[] {
  const stepsOf = stepsByWord(listings);
  const shards = new Map<string, string[]>();
  for (const word of [...stepsOf.keys()].sort()) {
    const words = shards.get(shardOf(word)) ?? [];
    words.push(word);
    shards.set(shardOf(word), words);
  }
  const directory: SearchDirectory = {
    stories: listings.map(({ story }) => story),
    shards: [...shards.keys()].sort(),
  };
  const shardText = (words: readonly string[]) => {
    const shard: SearchShard = Object.fromEntries(words.map((word) => [word, stepsOf.get(word) ?? []]));
    return JSON.stringify(shard);
  };
  return [
    { path: 'recherche/recits.json', text: JSON.stringify(directory) },
    ...[...shards].map(([name, words]) => ({ path: `recherche/${name}.json`, text: shardText(words) })),
  ];
}

/** For each word, the testimonies that hold it, each by how far it is from the one before in the list. */
function stepsByWord(listings: readonly Pick<Listing, 'words'>[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, { last: number; readonly steps: number[] }>();
  listings.forEach(({ words }, rank) => {
    for (const word of words.split(' ')) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, { last: rank, steps: [rank + 1] });
      else {
        posting.steps.push(rank - posting.last);
        posting.last = rank;
      }
    }
  });
  postings.delete('');
  return new Map([...postings].map(([word, { steps }]) => [word, steps]));
}

/** The sentences of one testimony, for results to show: those that are said with their moment, then those of its fiche. */
export function searchPassages({ language }: Show, published: PublicEpisode): string {
  const episode = typesetEpisode(published.episode, language);
  const { transcript, chapters } = episode;
  const speeches = transcript ? partsOf(transcript, chapters).flatMap((part) => part.speeches) : [];
  const said = speeches.flatMap((speech) =>
    speech.passages.map(({ startSeconds, text }): FoundPassage => [startSeconds ?? null, text]),
  );
  const written = writtenTexts(episode).map((text): FoundPassage => [null, text]);
  return JSON.stringify([...said, ...written]);
}

import type { PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { shardOf } from './folding.ts';
import type { Listing } from './listing.ts';
import { partsOf } from './reading.ts';
import type { FoundPassage, SearchDirectory, SearchShard } from './search-shapes.ts';
import type { TextFile } from './text-file.ts';
import { typesetEpisode } from './typeset.ts';

/**
 * The index of every word, in files of one pair of first letters each, so that a search fetches a few kilobytes however
 * many testimonies there are.
 */
export function searchIndex(listings: readonly Pick<Listing, 'story' | 'words'>[]): TextFile[] {
  const shards = new Map<string, Map<string, number[]>>();
  listings.forEach(({ words }, rank) => {
    for (const word of words.split(' ')) {
      if (word === '') continue;
      const shard = found(shards, shardOf(word), () => new Map<string, number[]>());
      found(shard, word, () => []).push(rank);
    }
  });
  const directory: SearchDirectory = {
    stories: listings.map(({ story }) => story),
    shards: [...shards.keys()].sort(),
  };
  return [
    { path: 'recherche/recits.json', text: JSON.stringify(directory) },
    ...[...shards].map(([name, shard]) => ({ path: `recherche/${name}.json`, text: shardText(shard) })),
  ];
}

/** What a map holds at a key, put there first when it holds nothing. */
function found<Value>(map: Map<string, Value>, key: string, first: () => Value): Value {
  const held = map.get(key) ?? first();
  map.set(key, held);
  return held;
}

function shardText(shard: ReadonlyMap<string, readonly number[]>): string {
  const entries = [...shard].sort(([one], [other]) => (one < other ? -1 : 1));
  const written: SearchShard = Object.fromEntries(
    entries.map(([word, ranks]) => [word, ranks.map((rank, at) => rank - (ranks[at - 1] ?? -1))]),
  );
  return JSON.stringify(written);
}

/** The sentences of one testimony, for results to show. */
export function searchPassages({ language }: Show, { episode }: PublicEpisode): string {
  const { transcript, chapters } = typesetEpisode(episode, language);
  const speeches = transcript ? partsOf(transcript, chapters).flatMap((part) => part.speeches) : [];
  const passages = speeches.flatMap((speech) =>
    speech.passages.map(({ startSeconds, text }): FoundPassage => [startSeconds ?? null, text]),
  );
  return JSON.stringify(passages);
}

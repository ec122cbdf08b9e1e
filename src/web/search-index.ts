import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import { pageWords } from '../words/pages.ts';
import { shardOf, wordsOf } from './folding.ts';
import { quotedTitle } from './quotation.ts';
import { partsOf } from './reading.ts';
import type { FoundPassage, FoundStory, SearchDirectory, SearchShard } from './search-shapes.ts';
import type { TextFile } from './text-file.ts';
import { typesetEpisode, typesetHeading } from './typeset.ts';

/**
 * The index of every word, in files of one pair of first letters each, so that a search fetches a few kilobytes however
 * many testimonies there are.
 */
export function searchIndex({ show, episodes }: Catalogue): TextFile[] {
  const shards = new Map<string, Map<string, number[]>>();
  episodes.forEach(({ episode }, rank) => {
    for (const word of new Set(wordsOf(searchableText(episode)))) {
      const shard = found(shards, shardOf(word), () => new Map<string, number[]>());
      found(shard, word, () => []).push(rank);
    }
  });
  const stories = episodes.map(({ episode }): FoundStory => {
    const { title, witnessName } = typesetHeading(episode, show.language);
    return [addressesOf(episode).page, quotedTitle(title, pageWords(show.language)), witnessName];
  });
  const directory: SearchDirectory = { stories, shards: [...shards.keys()].sort() };
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
export function searchPassages({ show }: Catalogue, { episode }: PublicEpisode): string {
  const { transcript, chapters } = typesetEpisode(episode, show.language);
  const speeches = transcript ? partsOf(transcript, chapters).flatMap((part) => part.speeches) : [];
  const passages = speeches.flatMap((speech) =>
    speech.passages.map(({ startSeconds, text }): FoundPassage => [startSeconds ?? null, text]),
  );
  return JSON.stringify(passages);
}

function searchableText({ title, description, witnessName, story, transcript }: Episode): string {
  const said = transcript?.kind === 'timed' ? transcript.cues : (transcript?.paragraphs ?? []);
  const { results, audiences, themes, partners, ...fields } = story;
  const written = [...Object.values(fields), ...results, ...audiences, ...themes, ...partners];
  return [title, description, witnessName, ...written, ...said.map(({ text }) => text)].join(' ');
}

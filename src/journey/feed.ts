import { given, listOf } from '../engine/task.ts';
import { checkFeed } from '../formats/feed-check.ts';
import type { FeedSelection } from '../formats/rss/context.ts';
import { type FeedDocument, feedDocuments } from '../formats/rss/paging.ts';
import { formatFeed } from '../formats/rss.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { Problem } from '../model/problem.ts';
import type { Tombstone } from '../model/tombstone.ts';
import { feedFaults, ofTheStory } from '../words/feed-check.ts';
import { soundbites } from './clips/soundbites.ts';
import { catalogueNeeds, catalogueOf, type Edition, type Publication, shelvesIn } from './edition.ts';
import { selectionGuid } from './podcast-guid.ts';
import { stage } from './stage.ts';

/** One document of one feed: the edition holds what it is about, and no more. */
export type FeedOrder = {
  readonly edition: Edition;
  readonly document: Pick<FeedDocument<unknown>, 'name' | 'neighbours'>;
  /** Absent in the feed of all testimonies. */
  readonly selection?: FeedSelection;
};

/** Where a document of a feed stands, relative to the public address. */
export const feedPath = ({ selection, document }: FeedOrder): string =>
  `${selection?.path ?? ''}${document.name}`;

/**
 * A document of a feed, held against what applications and directories require before it can go out.
 * @throws Problem `feed-invalid`: what is online then stays as it is.
 */
export const feed = stage({
  name: 'feed',
  version: 5,
  subject: feedPath,
  needs: ({ edition, document, selection }: FeedOrder) => ({
    ...catalogueNeeds(edition),
    soundbites: listOf(edition.publications.map(({ testimony }) => soundbites(testimony))),
    document: given(document),
    selection: given(selection, selection ?? 'all'),
  }),
  run: async ({ document, selection, soundbites: bites, ...inputs }, { keepContent }) => {
    const baseUrl = inputs.show.publicUrl ?? PLACEHOLDER_URL;
    const catalogue = catalogueOf(inputs);
    const episodes = catalogue.episodes.map((one, rank) => ({ ...one, soundbites: bites[rank] ?? [] }));
    const xml = formatFeed(
      { ...catalogue, episodes },
      { baseUrl, document, ...(selection && { selection }) },
    );
    const fault = checkFeed(xml).find(({ severity }) => severity === 'error');
    if (fault !== undefined) throw new Problem('feed-invalid', { reason: `${fault.fact} ${fault.advice}` });
    return keepContent(xml, 'xml');
  },
});

/**
 * Every document of every feed of an edition: of each theme, of each audience, of all testimonies, in the order in which
 * they may go online. A testimony has the same identity in all.
 *
 * @throws Problem `feed-invalid` when two testimonies claim one identity.
 */
export function feedOrders(edition: Edition): readonly FeedOrder[] {
  mustDiffer(edition.publications);
  const shelves = shelvesIn(edition).filter(({ kind }) => kind !== 'all');
  const named = shelves.map(({ name, path, stories }) => ({ selection: { name, path }, stories }));
  const kept = new Set(shelves.map(({ path }) => path));
  const emptied = pathsTakenDown(edition).filter((path) => !kept.has(path));
  const parts = [...named, ...emptied.map((path) => ({ selection: { path }, stories: [] }))];
  return [
    ...parts.flatMap(({ selection, stories }) =>
      documentsOf(edition, stories, {
        ...selection,
        guid: selectionGuid(edition.showGuid, selection.path),
      }),
    ),
    ...documentsOf(edition, edition.publications),
  ];
}

/** The feeds that must still say of a testimony that it was taken down, be there nothing else left in them. */
function pathsTakenDown({ withdrawals }: Edition): readonly string[] {
  return [...new Set(withdrawals?.tombstones.flatMap(({ selections = [] }) => selections))].sort();
}

function documentsOf(
  edition: Edition,
  publications: readonly Publication[],
  selection?: FeedSelection,
): readonly FeedOrder[] {
  const tombstones = (edition.withdrawals?.tombstones ?? []).filter(
    ({ selections = [] }) => selection === undefined || selections.includes(selection.path),
  );
  const entries = [...publications, ...tombstones].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  // The first names the others: it comes after them.
  return feedDocuments(entries)
    .toReversed()
    .map(({ entries, ...document }) => ({
      edition: partOf(edition, entries),
      document,
      ...(selection && { selection }),
    }));
}

function partOf(edition: Edition, entries: readonly (Publication | Tombstone)[]): Edition {
  const { withdrawals, ...others } = edition;
  const tombstones = entries.filter((entry): entry is Tombstone => 'takenDownOn' in entry);
  return {
    ...others,
    publications: entries.filter((entry): entry is Publication => 'testimony' in entry),
    ...(withdrawals && tombstones.length > 0 && { withdrawals: { ...withdrawals, tombstones } }),
  };
}

/** Each document is checked alone: what two of them share would go unseen. */
function mustDiffer(publications: readonly Publication[]): void {
  const seen = new Set<string>();
  for (const { testimony } of publications) {
    const { guid, publicId } = testimony.identity;
    if (seen.has(guid)) {
      const { fact, advice } = feedFaults['identity-shared'];
      const place = { of: ofTheStory(testimony.fiche.title ?? publicId), part: 'guid', found: guid };
      throw new Problem('feed-invalid', { reason: `${fact(place)} ${advice}` });
    }
    seen.add(guid);
  }
}

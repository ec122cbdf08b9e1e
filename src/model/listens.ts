/** How many times each episode was listened to: public id → calendar day → count, 1 or more. */
export type Listens = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Below this, a count would tell of few people: it is not shown. */
const LEAST_SHOWN = 5;

/** A count as it may be shown. */
type ShownCount = number | 'under 5';

/** The listens of one episode, as they may be shown. */
export type EpisodeListens = {
  readonly publicId: string;
  /** At least so many: days that are not shown add their whole fives only, so that none can be found by subtraction. */
  readonly total: ShownCount;
  /** Oldest first; days without any are left out. */
  readonly days: readonly { readonly day: string; readonly count: ShownCount }[];
};

/** These listens and so many more of an episode on a day. */
export function withListens(listens: Listens, publicId: string, day: string, count: number): Listens {
  const days = listens[publicId] ?? {};
  return { ...listens, [publicId]: { ...days, [day]: (days[day] ?? 0) + count } };
}

/** The listens of two counts together. */
export function addedListens(one: Listens, other: Listens): Listens {
  return Object.entries(other)
    .flatMap(([publicId, days]) => Object.entries(days).map(([day, count]) => ({ publicId, day, count })))
    .reduce((sum, { publicId, day, count }) => withListens(sum, publicId, day, count), one);
}

/** What may be shown of the listens, in the order of public ids, which is that of arrival. */
export function shownListens(listens: Listens): readonly EpisodeListens[] {
  return Object.entries(listens)
    .sort(byName)
    .map(([publicId, days]) => ({
      publicId,
      total: totalOf(Object.values(days)),
      days: Object.entries(days)
        .sort(byName)
        .map(([day, count]) => ({ day, count: shown(count) })),
    }));
}

function shown(count: number): ShownCount {
  return count < LEAST_SHOWN ? 'under 5' : count;
}

function totalOf(counts: readonly number[]): ShownCount {
  const hidden = sumOf(counts.filter((count) => count < LEAST_SHOWN));
  const visible = sumOf(counts.filter((count) => count >= LEAST_SHOWN));
  return shown(visible + hidden - (hidden % LEAST_SHOWN));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

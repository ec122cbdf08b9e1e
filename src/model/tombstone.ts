import type { Enclosure } from './enclosure.ts';

/**
 * What stays in the feed of a testimony taken down: nothing of it but the identity by which applications recognise it.
 * They keep items that leave a feed, and rewrite those that come back different.
 */
export type Tombstone = {
  readonly guid: string;
  /** Its first publication, ISO 8601 in UTC: unchanged. */
  readonly publishedAt: string;
  /** Calendar day it was taken down, `2026-03-12`. */
  readonly takenDownOn: string;
  /** Pages, relative to the public address, of the themes and readers whose feeds it was in, besides the feed of all. */
  readonly selections?: readonly string[];
};

/** All that stands in the feed for testimonies taken down. */
export type Withdrawals = {
  /** A few seconds of sound that say so: applications replace theirs by it. */
  readonly notice: Enclosure;
  readonly tombstones: readonly Tombstone[];
};

/** How long a tombstone stands: longer than any application waits between two looks. */
const STANDING_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a tombstone is in the feed on that calendar day: for 90 days, from the day the testimony was taken down. */
export function standsOn({ takenDownOn }: Tombstone, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(takenDownOn)) / DAY_MS;
  return days >= 0 && days < STANDING_DAYS;
}

/** Who a testimony is, for ever: written once in the register, whatever its folder is named afterwards. */
export type Identity = {
  /** Opaque public id and first folder name: the day it arrived and four letters, `2026-03-12-k7qd`. */
  readonly publicId: string;
  /** RSS guid: a UUID. */
  readonly guid: string;
  /** Calendar date of arrival, `2026-03-12`. */
  readonly adoptedOn: string;
  /** Instant of first publication, ISO 8601 in UTC; RSS's pubDate. Absent until then. */
  readonly firstPublishedAt?: string;
};

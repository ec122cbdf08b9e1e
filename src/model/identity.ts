/** Who a testimony is, for ever: written once in the register, whatever its folder is named afterwards. */
export type Identity = {
  /** Opaque public id and first folder name: the day it arrived and four letters, `2026-03-12-k7qd`. */
  readonly publicId: string;
  /** RSS guid: a UUID. */
  readonly guid: string;
  /** Calendar day of arrival, `2026-03-12`. */
  readonly adoptedOn: string;
  /** Instant of first publication, ISO 8601 in UTC; RSS's pubDate. Absent until then. */
  readonly firstPublishedAt?: string;
};

/** What the register keeps of a testimony: its identity, and what may never be forgotten about it. */
export type RegisterEntry = Identity & {
  /** SHA-256 of every recording ever seen in its folder: finds it again under another name. */
  readonly recordingDigests: readonly string[];
  /** Every address ever public, relative to the public address: what must answer 410 once withdrawn. */
  readonly publicPaths: readonly string[];
  /** When it is to go online, ISO 8601 in UTC: kept, so that a date missed while the program was away stays its date. */
  readonly plannedAt?: string;
  /** Secret of the private link by which each witness may withdraw, by the suffix of their files. */
  readonly withdrawalLinks?: Readonly<Record<string, string>>;
  /** What is withheld from what is public: a passage, a use or a name withheld since must leave at once. */
  readonly withheld?: readonly string[];
  /** Calendar day it was taken down, while it is. */
  readonly takenDownOn?: string;
  /** Pages of the themes and audiences whose feeds it was in, relative to the public address. */
  readonly selections?: readonly string[];
};

/** Whether a text has the shape of a public id. */
export function isPublicId(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}-[a-z0-9]{4}$/.test(text);
}

import type { ProblemText } from '../model/problem.ts';
import type { StoredFile } from '../model/stored-file.ts';

/** What a run gave: a value, or a problem that the same inputs would give again. */
export type RunRecord =
  | { readonly kind: 'value'; readonly value: unknown; readonly files: readonly StoredFile[] }
  | { readonly kind: 'problem'; readonly problem: ProblemText };

/**
 * Content-addressed cache of what stages made. It may be deleted at any time. Writes are whole or absent, whenever the
 * process stops.
 */
export interface Store {
  /** The record of a fingerprint, if it is there and all its files are whole. */
  recall(fingerprint: string): Promise<RunRecord | undefined>;
  /** Remembers a record; its files must have been kept before. */
  remember(fingerprint: string, record: RunRecord): Promise<void>;
  /** Moves a file in, under its digest. */
  keep(path: string): Promise<StoredFile>;
  pathOf(file: StoredFile): string;
  /** A new empty folder for one run. */
  openScratch(): Promise<Scratch>;
  /** Deletes every record that is not of these fingerprints, and every file no remaining record names. */
  forgetAllBut(fingerprints: ReadonlySet<string>): Promise<{ readonly forgottenRecords: number }>;
}

export interface Scratch {
  readonly folder: string;
  close(): Promise<void>;
}

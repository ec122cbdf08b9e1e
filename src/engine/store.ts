import type { ProblemText } from '../model/problem.ts';
import type { StoredFile } from '../model/stored-file.ts';

/** What a run gave: a value, or a problem that the same inputs would give again. */
export type RunRecord =
  | {
      readonly kind: 'value';
      /** In a record that was recalled, read when it is asked for: throws an Error when it is gone or damaged since. */
      readonly value: unknown;
      /** SHA-256 of the value's canonical JSON: kept, so that a build that changes nothing computes none. */
      readonly digest: string;
      readonly files: readonly StoredFile[];
    }
  | { readonly kind: 'problem'; readonly problem: ProblemText };

/**
 * Content-addressed cache of what stages made. It may be deleted at any time. Writes are whole or absent, whenever the
 * process stops. Every method throws `Problem` `disk-full` or `not-writable` when the disk refuses.
 */
export interface Store {
  /** The record of a fingerprint, if it is there and all its files are whole. */
  recall(fingerprint: string): Promise<RunRecord | undefined>;
  /** Remembers a record; its files must have been kept before. */
  remember(fingerprint: string, record: RunRecord): Promise<void>;
  /** Moves a file in, under its digest and its name's extension. It should lie in a scratch folder of this store. */
  keep(path: string): Promise<StoredFile>;
  /** Keeps a text, in UTF-8, or bytes, under its digest. */
  keepContent(content: string | Uint8Array, extension: string): Promise<StoredFile>;
  /** Absolute path of a kept file: to read, never to write. */
  pathOf(file: StoredFile): string;
  /**
   * Does something with a new empty folder, which is gone afterwards, however it ends. A full disk met by the work itself
   * is thrown as a Problem too.
   */
  withScratch<Out>(work: (scratch: Scratch) => Promise<Out>): Promise<Out>;
  /**
   * Deletes every record that is not of these fingerprints, and every file no remaining record names. Not to be called
   * while a build runs, nor after one that was stopped: what it had not reached yet would be lost.
   */
  forgetAllBut(fingerprints: ReadonlySet<string>): Promise<Forgotten>;
}

export type Forgotten = { readonly records: number; readonly files: number };

export interface Scratch {
  /** Absolute path of a name in this folder. */
  pathOf(name: string): string;
}

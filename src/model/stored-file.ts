/** A file kept in the content store, named by what it holds. */
export type StoredFile = {
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
  /** Without the dot: `mp3`, `jpg`. */
  readonly extension: string;
};

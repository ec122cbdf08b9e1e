/** A file to put in a ZIP: a text, or a file at an absolute path. Names are plain ASCII, without folders. */
export type ArchiveEntry = { readonly name: string } & (
  | { readonly text: string }
  | { readonly path: string }
);

/** Several files as one, to be sent at once. */
export interface Archives {
  /** Writes a ZIP that holds these files, in this order. The same files give the same bytes. */
  zip(entries: readonly ArchiveEntry[], outputPath: string): Promise<void>;
}

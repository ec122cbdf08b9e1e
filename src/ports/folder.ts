import type { SourceFile } from '../model/recording.ts';

/** What stands in a folder: a name and what the file system says of it. */
export type Entry = {
  /** As the file system gives it: to open it with. */
  readonly name: string;
  /** `other`: a link, a pipe, a device… never followed, never read. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** Last change of the bytes, in milliseconds since 1970. */
  readonly modifiedAtMs: number;
  /** Last change of the bytes or of the name, rights or place, in milliseconds since 1970. */
  readonly changedAtMs: number;
};

/** A folder that people and the program share. Paths are relative to it, with `/`, and never leave it. */
export interface Folder {
  /** Absolute path, for messages and programs. */
  readonly path: string;
  /** What stands in it, or in one of its sub-folders, in the order of names; nothing when there is no such folder. */
  list(subfolder?: string): Promise<readonly Entry[]>;
  /** Whether the folder itself can be listed: not when it is missing, unmounted or forbidden. */
  reachable(): Promise<boolean>;
  /** The text of a regular file in UTF-8, or `undefined` when nothing is there. @throws Problem `not-a-paper`. */
  readText(path: string): Promise<string | undefined>;
  /**
   * Writes a whole text durably, making the folders it needs. The same text is not written again.
   * @throws Problem `not-a-paper` when something else than a file has its name.
   */
  writeText(path: string, text: string): Promise<void>;
  /** Renames a file or folder, making the folders it needs. @throws when the place is taken. */
  move(from: string, to: string): Promise<void>;
  /** Deletes a file, or a folder with all it holds. Nothing happens when it is not there. */
  remove(path: string): Promise<void>;
  /** Adds a line at the end of a text, durably; never half of it counts: what reads it passes over an unfinished line. */
  append(path: string, line: string): Promise<void>;
  /** Paths of the files that a program of this computer holds open for writing, where the system tells. */
  beingWritten(): Promise<ReadonlySet<string>>;
  /** A regular file known by its content. @throws Problem `file-vanished`. */
  source(path: string): Promise<SourceFile>;
}

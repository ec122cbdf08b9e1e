import type { StoredFile } from '../model/stored-file.ts';

/** Files an output folder must hold, and no others, by relative path: a stored file, a text or bytes. */
export type Wanted = ReadonlyMap<string, StoredFile | string | Uint8Array>;

/** Output folders, which only the program writes: `feeds/`, drafts. */
export interface Outlets {
  /**
   * Brings a folder to exactly what is wanted, feeds last and whole: at no instant does a feed name a file that is not
   * there. Files that already hold the right bytes are left alone.
   *
   * @param keeping names at the top of the folder that are filled by another call.
   * @param stands whether a file is known to be as the last call left it, so that it need not be looked at.
   */
  bring(
    folder: string,
    wanted: Wanted,
    keeping?: readonly string[],
    stands?: (path: string) => boolean,
  ): Promise<{ readonly written: number; readonly removed: number }>;
}

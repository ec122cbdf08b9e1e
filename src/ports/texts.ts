import type { SourceFile } from '../model/recording.ts';

/** Dropped text files, whatever their encoding. */
export interface Texts {
  /**
   * The text of a file, decoded (UTF-8 with or without BOM, UTF-16, Windows-1252, Mac Roman), in NFC, with `\n` ends.
   * @throws Problem `transcript-unreadable` when it is not text, or larger than 5 MB.
   */
  read(source: SourceFile): Promise<string>;
}

import type { SourceFile } from '../model/recording.ts';

/** Dropped text files, whatever their encoding. */
export interface Texts {
  /**
   * The text of a file: of a Word or LibreOffice document, or decoded (UTF-8 with or without BOM, UTF-16, Windows-1252, Mac Roman, CP850), in NFC, with `\n` ends.
   * @throws Problem `not-a-text`, `text-too-large` (more than 5 MB) or `file-vanished`.
   */
  read(source: SourceFile): Promise<string>;
}

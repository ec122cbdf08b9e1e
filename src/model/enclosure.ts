import type { StoredFile } from './stored-file.ts';

/** The audio file a feed item points to: RSS 2.0's `<enclosure>`. */
export type Enclosure = {
  readonly file: StoredFile;
  readonly mimeType: 'audio/mpeg';
  readonly durationSeconds: number;
};

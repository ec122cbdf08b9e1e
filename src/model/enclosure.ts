import type { StoredFile } from './stored-file.ts';

/** The audio file a feed item points to: RSS 2.0's `<enclosure>`. */
export type Enclosure = {
  readonly file: StoredFile;
  readonly mimeType: 'audio/mpeg';
  readonly durationSeconds: number;
};

/** The same sound in fewer bytes, for slow or costly connections: Podcasting 2.0's `alternateEnclosure`. */
export type LightEnclosure = {
  readonly file: StoredFile;
  readonly mimeType: 'audio/mp4' | 'audio/ogg';
  readonly bitrateKbps: number;
};

import type { Envelope } from './loudness.ts';
import type { SoundReport } from './sound-report.ts';
import type { StoredFile } from './stored-file.ts';
import type { TimeMap } from './time-map.ts';

/** A recording brought to broadcast loudness, before any tag. */
export type MasteredAudio = {
  /** MP3, constant bit rate, mono 44.1 kHz. */
  readonly mp3: StoredFile;
  /** The light version: Opus in Ogg, about a third of the MP3. */
  readonly light: StoredFile;
  /** Length of the decoded MP3, in seconds. */
  readonly durationSeconds: number;
  readonly envelope: Envelope;
  /** What was done and what it gave, measured on the decoded MP3. */
  readonly report: SoundReport;
  /** From the recording's times to those of the MP3. */
  readonly timeMap: TimeMap;
};

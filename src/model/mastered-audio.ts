import type { Envelope, LoudnessReport } from './loudness.ts';
import type { StoredFile } from './stored-file.ts';

/** A recording brought to broadcast loudness, before any tag. */
export type MasteredAudio = {
  /** MP3, constant bit rate, mono 44.1 kHz. */
  readonly mp3: StoredFile;
  /** Length of the decoded MP3, in seconds. */
  readonly durationSeconds: number;
  /** Measured on the source as decoded to mono. */
  readonly before: LoudnessReport;
  /** Measured on the decoded MP3. */
  readonly after: LoudnessReport;
  readonly envelope: Envelope;
};

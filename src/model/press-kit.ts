import type { Accord } from './accord.ts';
import type { Passage } from './clip.ts';
import type { Episode } from './episode.ts';
import type { Leave } from './gate.ts';
import type { StoredFile } from './stored-file.ts';

/** What may be handed to the press of one testimony, once its person has agreed. */
export type PressKit = {
  readonly episode: Episode;
  /** What may be quoted word for word, with its times, the best first. */
  readonly verbatims: readonly Passage[];
  /** M4A of the best passage. */
  readonly extract?: PressSound;
  /** The whole testimony as radios want it: WAV, 48 kHz, −23 LUFS (EBU R 128). */
  readonly radio?: PressSound;
  /** Last day of the accord, `2031-03-12`; absent while there is none. */
  readonly until?: string;
};

/** A sound of a kit. */
export type PressSound = { readonly file: StoredFile; readonly durationSeconds: number };

/** By whose leave a kit goes out: the press, and the radio when there is a sound for it. */
export type PressLeaves = { readonly press: Leave<'press-kit'>; readonly radio?: Leave<'radio'> };

/** The day the first of these accords ends; `undefined` when there is none, or one without an end. */
export function lastDayOf(accords: readonly Accord[]): string | undefined {
  const ends = accords.map(({ until }) => until);
  return ends.includes(undefined) ? undefined : ends.sort()[0];
}

import type { Pool } from '../threads/pool.ts';
import type { KeptVoices } from './kept-voices.ts';
import type { Programs } from './programs.ts';

/** What every piece of work on sound uses. */
export type Tools = {
  readonly programs: Programs;
  /** Absolute path of a folder for scratch files, best on the volume of the recordings. */
  readonly workFolder: string;
  /** Threads shared by all testimonies. */
  readonly pool: Pool;
  readonly voices: KeptVoices;
};

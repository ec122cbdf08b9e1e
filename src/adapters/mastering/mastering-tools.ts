import type { Tools } from '../ffmpeg/tools.ts';
import type { Pool } from '../threads/pool.ts';

/** What mastering works with. */
export type MasteringTools = Tools & {
  /** Threads shared by all testimonies. */
  readonly pool: Pool;
};

import type { Store } from '../engine/store.ts';
import type { Settling } from '../journey/intake/settling.ts';
import type { Show } from '../model/show.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Folder } from '../ports/folder.ts';
import type { Mint } from '../ports/mint.ts';
import type { Outlets } from '../ports/outlets.ts';
import type { Ports } from '../ports/ports.ts';
import type { JourneyEvent } from './events.ts';
import type { PassMemory } from './pass-memory.ts';
import type { Retries } from './retrying.ts';

/** Everything a sweep works with. */
export type SweepSetting = {
  readonly episodes: Folder;
  /** The public folder, which only the program writes. */
  readonly feeds: Folder;
  readonly outlets: Outlets;
  readonly store: Store;
  readonly ports: Ports;
  readonly toolVersions: Testimony['toolVersions'];
  readonly mint: Mint;
  readonly settling: Settling;
  readonly show: Show;
  /** Styles, fonts and scripts of the pages, by their path under `site/`. */
  readonly siteFiles: ReadonlyMap<string, Uint8Array>;
  /** How many stages run at once. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Testimonies whose refusals are to be done again: a person asked for it. */
  readonly retries?: Pick<Retries, 'includes'>;
  /** What the passes of this process remember of testimonies in which nothing changes; all is looked at when absent. */
  readonly memory?: PassMemory;
  readonly emit: (event: JourneyEvent) => void;
};

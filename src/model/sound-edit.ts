import type { SourceSpan } from './time-map.ts';

/** What people ask of a sound before it is made public, in the times of its sources. Spans may overlap, in any order. */
export type SoundEdit = {
  /** Left out of everything that is made, as if it had not been recorded. */
  readonly removed: readonly SourceSpan[];
  /** Replaced by a soft tone in everything that is made. */
  readonly masked: readonly SourceSpan[];
};

import type { Check } from './check.ts';
import { CONDITIONS } from './conditions.ts';
import { FIELDS } from './fields.ts';
import { PATHS, TYPES } from './paths.ts';
import { RANGES } from './ranges.ts';

/**
 * What is asked of a server of the site that `writeSite` writes, where what is in `GONE` was public once. Ranges and
 * conditions are the standard's; the rest is what podcast apps, other sites and withdrawn people need.
 */
export const CONFORMANCE: Readonly<Record<string, readonly Check[]>> = {
  ranges: RANGES,
  conditions: CONDITIONS,
  fields: FIELDS,
  types: TYPES,
  addresses: PATHS,
};

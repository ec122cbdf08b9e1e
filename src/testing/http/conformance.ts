import type { Check } from './check.ts';
import { CONDITIONS } from './conditions.ts';
import { FIELDS } from './fields.ts';
import { PATHS, TYPES } from './paths.ts';
import { RANGES } from './ranges.ts';

/** What is asked of a server of the site that `writeSite` writes, where what is in `GONE` was public once. */
export const CONFORMANCE: readonly Check[] = [...RANGES, ...CONDITIONS, ...FIELDS, ...TYPES, ...PATHS];

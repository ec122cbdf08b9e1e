import { randomInt, randomUUID } from 'node:crypto';
import type { Mint } from '../../ports/mint.ts';

/** Without 0, 1, i, l and o, which are mistaken for one another when copied by hand. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Identities drawn at random. */
export const randomMint: Mint = {
  guid: () => randomUUID(),
  letters: () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
};

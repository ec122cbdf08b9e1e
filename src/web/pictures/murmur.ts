import { chance, seedOf } from './chance.ts';

/** Levels that stand for a voice where there is none: chance, led by a text. */
export function murmur(text: string): number[] {
  const next = chance(seedOf(text));
  return Array.from({ length: 240 }, () => next());
}

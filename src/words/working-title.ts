import { dayInFrench } from './months-fr.ts';

/**
 * What a testimony is called until a quote is chosen: « Témoignage du 12 mars 2026 ».
 *
 * @param day calendar date, `2026-03-12`.
 */
export function workingTitle(day: string): string {
  return `Témoignage du\u00A0${dayInFrench(day)}`;
}

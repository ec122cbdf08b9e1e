const DAY = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * What an episode is called until someone finds a quote: « Témoignage du 12 mars 2026 ».
 *
 * @param date calendar date, `2026-03-12`.
 */
export function workingTitle(date: string): string {
  return `Témoignage du ${DAY.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ')}`;
}

/** What is said of an episode until someone describes it. */
export const plainDescription = (author: string): string =>
  `Un témoignage à la première personne, recueilli par ${author}.`;

/** Said to everyone who meets the shipped example. */
export const demonstrationNotice =
  'Ceci est une démonstration : les voix sont de synthèse et l’histoire est inventée.';

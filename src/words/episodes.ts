/** What is said of an episode until someone describes it. */
export const plainDescription = (author: string): string =>
  `Un témoignage à la première personne, recueilli par ${author}.`;

/** Said to everyone who meets the shipped example. */
export const demonstrationNotice =
  'Ceci est une démonstration : les voix sont de synthèse et l’histoire est inventée.';

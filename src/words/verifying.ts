/** What is said when a podcast is verified. */
export const verifying = {
  reading: (source: string) => `Nous vérifions ${source}.`,
  count: (episodes: number, listenedTo: number, documents = 1) => {
    if (episodes === 0) return 'Aucun épisode.';
    const parts = documents === 1 ? '' : ` en ${documents} documents`;
    const held = episodes === 1 ? 'Un épisode' : `${episodes} épisodes${parts}`;
    const asked = listenedTo === 1 ? 'du dernier' : `des ${listenedTo} derniers`;
    return listenedTo === 0 ? `${held}.` : `${held}\u00a0; nous avons demandé le son et les textes ${asked}.`;
  },
  error: (fact: string, advice: string) => `✗ ${fact} ${advice}`,
  warning: (fact: string, advice: string) => `! ${fact} ${advice}`,
  others: (count: number) => (count === 1 ? '  … et un autre de même.' : `  … et ${count} autres de même.`),
  well: 'Tout va bien\u00a0: il n’y a rien à corriger.',
  advised: (count: number) =>
    count === 1
      ? 'Le podcast fonctionne partout. Un point serait à améliorer.'
      : `Le podcast fonctionne partout. ${count} points seraient à améliorer.`,
  broken: (count: number) =>
    count === 1
      ? 'Un point est à corriger\u00a0: il s’écarte de ce que demandent les applications et les annuaires.'
      : `${count} points sont à corriger\u00a0: ils s’écartent de ce que demandent les applications et les annuaires.`,
  nothingHere: 'Il n’y a pas encore de podcast dans ce dossier. Publiez un témoignage, puis recommencez.',
} as const;

/** Our advice about our own settings means nothing to whoever makes another podcast. */
export function adviceElsewhere(advice: string): string {
  return /show\.yaml|fiche|Relancez/.test(advice)
    ? 'Corrigez ce point dans les réglages du podcast, ou signalez-le à son hébergeur.'
    : advice;
}

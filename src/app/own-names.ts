/** What only the program writes in `episodes/`, whatever folder it stands in: no person's doing, so never a reason to look. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  '_registre',
  '_papiers',
  'papiers',
  'preuve',
  'brouillon',
  'à partager',
  'pour la presse',
  'À LIRE.txt',
]);

/** Whether a file or folder of this name is the program's own. */
export const isOwnName = (name: string): boolean => OWN_NAMES.has(name.normalize('NFC'));

/** A name said in the recording, as people are asked about it. */
type Named = { readonly name: string; readonly at: readonly string[] };

const AND = new Intl.ListFormat('fr', { type: 'conjunction' });
const MOST_TIMES = 4;

const times = (at: readonly string[]) =>
  at.length > MOST_TIMES ? `${at.slice(0, MOST_TIMES).join(', ')}…` : AND.format(at);

/** What is told of names heard, with the line that hides one. */
export const namesHeardWords = {
  heading: 'Noms entendus',
  help: 'Pour masquer un nom partout, dans le son et dans le texte, copiez sa ligne dans « fiche.yaml », sous « passages masqués ».',
  refused: ({ name, at }: Named) => `« ${name} », à ${times(at)} : l’accord ne permet pas de dire ce nom.`,
  unknown: ({ name, at }: Named) => `« ${name} », à ${times(at)} : cette personne veut-elle être nommée ?`,
  /** As it stands in a fiche. */
  mask: (name: string) => `  - « ${name} »`,
  /** Told in the text that is read again, beside the words concerned. */
  review: (told: string, name: string) => `À vérifier : ${told} Pour le masquer : - « ${name} »`,
} as const;

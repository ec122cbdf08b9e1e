/** Why a passage is proposed, for the person who chooses. */
export const passageReasons = {
  figures: 'un chiffre ou un résultat',
  change: 'un avant et un après',
  emotion: 'une émotion dite simplement',
  spoken: 'une parole rapportée',
  turning: 'un moment qui fait basculer',
  person: 'dit à la première personne',
  whole: 'une réponse entière, qui se tient seule',
} as const;

/** What is said of a passage beside its words: where it is, its length, why. */
export const passageNote = (
  time: string,
  seconds: number,
  reasons: readonly (keyof typeof passageReasons)[],
) =>
  [`à ${time}, ${Math.round(seconds)} s`, reasons.map((reason) => passageReasons[reason]).join(', ')]
    .filter((part) => part !== '')
    .join(' — ');

/** Stands before passages that were not taken, in the fiche. */
export const otherPassages = 'Autres passages possibles, à recopier au-dessus si vous les préférez :';

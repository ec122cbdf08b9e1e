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

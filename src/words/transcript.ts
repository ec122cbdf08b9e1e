/** Why a transcript cannot be read: each completes « Nous ne parvenons pas à lire la transcription « … » : » */
export const transcriptReasons = {
  empty: 'elle ne contient aucun texte',
  brokenJson: 'le fichier JSON est incomplet ou abîmé',
  unknownJson: 'nous ne connaissons pas cette forme de fichier JSON',
} as const;

/** How people are named where their own name may not be said. */
export const speakerWords = {
  facilitation: 'La facilitation',
  unnamedWitness: 'Une personne accompagnée',
  otherVoice: 'Autre voix',
  /** Stands for words that the witness wants hidden; one word for whoever cuts lines. */
  masked: '[passage\u00A0masqué]',
} as const;

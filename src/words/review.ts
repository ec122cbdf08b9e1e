/** What stands at the top of `transcription.md`, the text that a person reads again. */
export const reviewWords = {
  title: 'Transcription à relire',
  help: [
    'Corrigez directement ce texte et enregistrez : les sous-titres, la page et les extraits suivent.',
    'Gardez les lignes qui nomment qui parle. Les temps sont là pour vous repérer : inutile d’y toucher.',
    'Quand tout est lu, écrivez « transcription relue: oui » dans fiche.yaml.',
  ],
  noSpeaker: 'Voix',
  /** Before the checksum by which the program knows that nobody has corrected anything. */
  mark: 'texte non corrigé :',
} as const;

/** What stands at the top of `transcription.md`, the text that a person reads again. */
export const reviewWords = {
  title: 'Transcription à relire',
  help: [
    'Corrigez directement ce texte et enregistrez : les sous-titres, la page et les extraits suivent.',
    'Gardez les lignes qui nomment qui parle. Les temps sont là pour vous repérer : inutile d’y toucher.',
    'Quand tout est lu, écrivez « transcription relue: oui » dans fiche.yaml.',
  ],
  noSpeaker: 'Voix',
  /** Told beside the words concerned; nobody needs to remove these lines. */
  silent: (at: string, start: string) =>
    `À vérifier vers ${at} : nous n’entendons pas le passage « ${start} ».`,
  unwritten: (from: string, to: string) =>
    `À vérifier de ${from} à ${to} : on entend quelque chose qui n’est pas écrit.`,
  estimated:
    'Nous n’avons pas pu suivre ce texte dans le son : les temps sont approximatifs. Est-ce bien la transcription de cet enregistrement ?',
  lostChapter: (title: string) =>
    `Nous ne trouvons pas dans le texte les premiers mots du chapitre « ${title} » : corrigez-les dans « fiche.yaml ».`,
  /** Before the checksum by which the program knows that nobody has corrected anything. */
  mark: 'texte non corrigé :',
} as const;

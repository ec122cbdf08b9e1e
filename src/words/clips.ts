/** Words on and about videos to share. */
export const clipWords = {
  wholeEpisode: (address: string) => `L’épisode entier : ${address}`,
  demonstration: (speaker: string) => `${speaker} · démonstration, voix de synthèse`,
  /** Where an edit is not evident: French law asks for it. */
  edited: 'Extrait monté',
  alt: (speaker: string, text: string) =>
    `Vidéo sous-titrée, sur un paysage de montagnes. ${speaker} : « ${text} »`,
} as const;

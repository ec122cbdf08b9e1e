import { meetingInFrench } from './meeting-fr.ts';

/** Words on and about videos to share. */
export const clipWords = {
  wholeEpisode: (address: string) => `L’épisode entier : ${address}`,
  demonstration: (speaker: string) => `${speaker} · démonstration, voix de synthèse`,
  /** « Rencontre ouverte : vendredi 12 mars, Chambéry » : nobody watches it in another year. */
  meeting: ({
    day,
    title,
    place,
  }: {
    readonly day: string;
    readonly title?: string;
    readonly place?: string;
  }) =>
    `${title ?? meetingInFrench.unnamed} : ${[meetingInFrench.when(day).replace(/ \d{4}$/u, ''), place].filter(Boolean).join(', ')}`,
  /** Where an edit is not evident: French law asks for it. */
  edited: 'Extrait monté',
  alt: (speaker: string, text: string) =>
    `Vidéo sous-titrée, sur un paysage de montagnes. ${speaker} : « ${text} »`,
} as const;

import { dayInFrench } from './months-fr.ts';

/** What the terminal says while it works. One sentence per event; « … » stands for something under way. */
export const terminal = {
  greeting: (folder: string) => `Passe-Parole veille sur ${folder}`,
  adopted: (file: string) => `Bien reçu : ${file}. Nous préparons tout.`,
  joined: (file: string, day: string) => `« ${file} » est rangé avec le témoignage du ${dayInFrench(day)}.`,
  arriving: (files: readonly string[]) => `Encore en train d’arriver : ${files.join(', ')}.`,
  missing: (count: number) =>
    count === 1
      ? 'Un témoignage n’a plus de dossier : il est en pause et reviendra avec lui.'
      : `${count} témoignages n’ont plus de dossier : ils sont en pause et reviendront avec eux.`,
  unreachable: (folder: string) =>
    `Le dossier ${folder} est vide ou injoignable. Nous ne changeons rien tant qu’il n’est pas revenu.`,
  standing: (title: string, state: string, fact: string) => `${title} : ${state}. ${fact}`,
  folder: (folder: string) => `  Dossier : ${folder}`,
  problem: (fact: string, advice: string) => `  ${fact} ${advice}`,
  published: (count: number) =>
    count === 0
      ? 'Rien n’est en ligne pour le moment.'
      : count === 1
        ? 'Un témoignage est en ligne.'
        : `${count} témoignages sont en ligne.`,
  nothingChanged: 'Rien n’a changé.',
  address: (address: string) => `Adresse à coller dans votre appli de podcast : ${address}`,
  page: (address: string) => `Page d’écoute : ${address}`,
  phoneAddress: (address: string) => `Depuis un téléphone sur le même réseau : ${address}`,
  watching: 'Nous veillons. Déposez un enregistrement dans « episodes » ; Ctrl+C pour arrêter.',
  retriedElsewhere: 'C’est noté : la fenêtre où Passe-Parole est ouvert s’en charge.',
  heardBefore: (file: string) => `20 secondes comme elles ont été enregistrées : ${file}`,
  heardAfter: (file: string) => `Les mêmes, comme elles seront publiées : ${file}`,
  stopping: 'À bientôt.',
  fault: 'Une erreur de notre part nous a arrêtés. Rien de ce que vous avez déposé n’est perdu.',
  faultOf: (title: string) => `${title} : une erreur de notre part nous a arrêtés. Rien n’est perdu.`,
  /** What takes long enough to be told; the other stages are over before they could be read. */
  stages: {
    check: 'vérification du son',
    mastering: 'mise à niveau du son',
    transcript: 'lecture de la transcription',
    cover: 'dessin de la couverture',
    episode: 'étiquetage de l’épisode',
    feed: 'écriture du flux',
    pages: 'écriture des pages',
    recognition: 'écoute des mots par la machine',
    alignment: 'placement des mots',
    'sound-samples': 'sons à comparer',
    radio: 'son pour les radios',
    'press-extract': 'extrait pour la presse',
    'show-cover': 'dessin de la couverture du podcast',
    cards: 'citation en image',
    ...clipStages(8),
  } as Readonly<Record<string, string>>,
} as const;

/** The stages of each clip: `clip-1` films it upright, `clip-1-shapes` in the other shapes. */
function clipStages(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, rank) => [
      [`clip-${rank + 1}`, `extrait ${rank + 1}`],
      [`clip-${rank + 1}-shapes`, `extrait ${rank + 1}, autres formats`],
    ]).flat(),
  );
}

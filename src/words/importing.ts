/** What is said while a podcast made elsewhere is taken over. */
export const importing = {
  found: (title: string, count: number) =>
    `« ${title} » : ${count} épisode${count > 1 ? 's' : ''}. Nous les rapatrions, du plus ancien au plus récent.`,
  episode: (rank: number, count: number, title: string) => `  ${rank}/${count} ${title}`,
  problem: (title: string, fact: string, advice: string) => `  ${title} : ${fact} ${advice}`,
  done: (imported: number) =>
    imported === 0
      ? 'Aucun épisode à rapatrier.'
      : imported === 1
        ? 'Un épisode rapatrié.'
        : `${imported} épisodes rapatriés.`,
  known: (count: number) =>
    count === 1 ? 'Un était déjà là : rien n’y a changé.' : `${count} étaient déjà là : rien n’y a changé.`,
  failed: (count: number) =>
    `${count === 1 ? 'Il en manque un' : `Il en manque ${count}`} : relancez la même commande, nous reprendrons où nous en étions.`,
  soundless: (count: number) =>
    count === 1
      ? 'Un article sans son a été laissé de côté.'
      : `${count} articles sans son ont été laissés de côté.`,
  next: 'Chaque épisode garde son identité et sa date. Il reviendra en ligne quand la personne aura donné son accord, dans le fichier « accord.yaml » de son dossier.',
  moving:
    'Gardez l’ancien podcast en ligne jusque-là. Ensuite, demandez à l’ancien hébergeur de rediriger son adresse vers la nouvelle : vos abonnés suivront sans rien faire.',
} as const;

/** What `extrait` says. */
export const extracting = {
  found: (quote: string, seconds: number) => `Passage trouvé, ${Math.round(seconds)} s : « ${quote} »`,
  ready: (path: string) => `La vidéo verticale est prête : ${path}`,
  others: 'Nous préparons aussi les autres formats. La vidéo verticale peut déjà partir.',
  noted: (folder: string) =>
    `Passage noté dans la fiche de « ${folder} ». Passe-Parole tourne déjà : il prépare les vidéos dans quelques secondes.`,
} as const;

/** Names of what volunteers find in a testimony's folder to share: files that say what they are for. */
export const sharing = {
  folder: 'à partager',
  passage: (rank: number) => `extrait ${rank}`,
  videos: {
    vertical: 'video verticale (stories, reels)',
    portrait: 'video portrait (fil Instagram)',
    square: 'video carree (Facebook, LinkedIn)',
    wide: 'video large (site, YouTube)',
  },
  captions: 'sous-titres',
  alt: 'description pour les personnes aveugles',
  quote: 'ce qui est dit',
  post: (network: string) => `texte pour ${network}`,
  cards: 'citation en image',
  cardNames: {
    portrait: 'portrait (fil Instagram)',
    square: 'carre',
    wide: 'large (LinkedIn)',
    story: 'verticale (stories)',
    link: 'apercu de lien',
  },
} as const;

/** Clips offered on a testimony's page, in French. */
export const sharedClipsInFrench = {
  title: 'Extraits à partager',
  lead: 'De courtes vidéos sous-titrées, à envoyer telles quelles.',
  captions: 'Sous-titres en français',
  unplayable: 'Votre navigateur ne lit pas cette vidéo : téléchargez-la.',
  share: 'Partager',
  /** The name of a video, for people who hear the page. */
  of: (quote: string) => `Extrait : ${quote}`,
  phone: (weight: string) => `Pour téléphone (${weight})`,
  wide: (weight: string) => `Format large (${weight})`,
  post: 'Un texte pour l’accompagner',
  copy: 'Copier le texte',
  copied: 'Texte copié',
  copyFailed: 'La copie n’a pas marché : sélectionnez le texte.',
};

/** Words on and about pictures of quotes. */
export const cardWords = {
  listen: (host: string) => `À écouter sur ${host}`,
  /** On the picture that links carry. */
  toHear: (duration: string) => `Un témoignage à écouter · ${duration}`,
  alt: (speaker: string, quote: string) => `Sur un paysage de montagnes, ces mots : ${quote} (${speaker})`,
} as const;

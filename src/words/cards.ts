/** Words on and about pictures of quotes. */
export const cardWords = {
  listen: (host: string) => `À écouter sur ${host}`,
  alt: (speaker: string, quote: string) => `Sur un paysage de montagnes, ces mots : ${quote} (${speaker})`,
} as const;

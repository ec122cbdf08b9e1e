/** What the scripts of the private pages say. */
export const browserWords = {
  sending: (name: string) => `Envoi de « ${name} »`,
  percent: (percent: number) => `${percent} %`,
  waiting: 'La connexion est coupée : l’envoi reprendra tout seul.',
  received: (name: string) => `Bien reçu : « ${name} ». Vous pouvez fermer cette page.`,
  refused: (name: string) => `« ${name} » n’a pas pu être envoyé.`,
  closed: 'Cet appareil n’est plus autorisé : demandez un nouveau lien, puis recommencez.',
} as const;

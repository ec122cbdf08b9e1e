/** What is said while the public site is sent to its host. */
export const deploying = {
  sending: (destination: string) => `Nous envoyons le site vers ${destination}.`,
  done: 'Le site est à jour chez l’hébergeur. Relancez cette commande après chaque changement, et au moins une fois par jour\u00a0: c’est elle qui retire ce qui doit l’être.',
  nginx: (file: string) =>
    `Si l’hébergeur est un serveur nginx, donnez-lui aussi les réglages de «\u00a0${file}\u00a0».`,
  kept: 'Rien n’a été envoyé\u00a0: ce qui est en ligne reste comme il était.',
} as const;

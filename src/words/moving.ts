/** What is said when the podcast moves to another address. */
export const moving = {
  /** The page that stays at the old address. */
  pageTitle: 'Nous avons déménagé',
  pageLink: 'Les récits sont désormais à cette adresse',
  /** What opens the files for the old host. */
  rules: 'Écrit par Passe-Parole\u00a0: mène l’ancienne adresse à la nouvelle.',
  nginx: 'À inclure dans le bloc «\u00a0server\u00a0» de l’ancien site, puis rechargez nginx.',
  done: (from: string, to: string) => `Le podcast déménage de ${from} à ${to}.`,
  steps: (folder: string, address: string): readonly string[] => [
    `1. Envoyez le site à sa nouvelle adresse, puis vérifiez-la\u00a0: passe-parole vérifier ${address}`,
    `2. À l’ancienne adresse, remplacez tout par le contenu de ${folder}. Il y redirige chacun, et dit la nouvelle adresse aux applications même si l’hébergeur ne redirige rien.`,
    '3. Laissez l’ancienne adresse ainsi au moins un an\u00a0: chaque application y passe à son rythme. Après un retrait, relancez cette commande et renvoyez ce dossier\u00a0: il ne doit rien garder de ce qui a été retiré.',
    '4. Ensuite, videz la ligne «\u00a0ancienne adresse\u00a0» de assets/show.yaml.',
    'Les épisodes gardent leur identité\u00a0: personne ne les recevra deux fois.',
  ],
} as const;

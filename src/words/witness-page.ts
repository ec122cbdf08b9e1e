import { accordPapers } from './accord-papers.ts';

/** The private page of the person who testifies: plain words, few of them, in large type. It names nobody. */
export const witnessWords = {
  title: 'Votre témoignage',
  lead: 'Cette page est à vous. Rien n’est public sans votre oui, et vous pouvez changer d’avis à tout moment.',
  states: {
    online: 'En ce moment, votre témoignage est en ligne.',
    offline: 'En ce moment, votre témoignage n’est pas en ligne.',
    withdrawn: 'Vous avez retiré votre témoignage : il n’est plus en ligne.',
  },
  ways: 'Sur cette page',
  toListen: 'Écouter',
  toAnswer: 'Dire oui ou non',
  toWithdraw: 'Tout retirer',

  listenTitle: 'Écouter',
  listenText: 'Voici ce que les gens entendront.',
  player: 'Votre témoignage, tel qu’il sera diffusé',
  read: 'Lire les mots',
  nothingYet: 'Il n’y a rien à écouter ici pour l’instant.',
  validateText: 'Vous avez demandé à tout écouter avant. Quand c’est fait :',
  validate: 'J’ai tout écouté, c’est bon pour moi',
  validated: 'Vous avez tout écouté et dit que c’était bon.',
  wantsChange:
    'Un passage vous gêne ? Dites-le à la personne qui vous a interrogé : il sera masqué, et vous réécouterez.',

  answerTitle: 'Dire oui ou non',
  answerText: 'Une réponse par question. Sans réponse, c’est non.',
  scopes: accordPapers.scopes,
  yes: 'Oui',
  no: 'Non',
  named: accordPapers.namedAs,
  names: accordPapers.names,
  voice: accordPapers.voice,
  voices: accordPapers.voices,
  adult: 'J’ai 18 ans ou plus',
  sensitive: accordPapers.sensitive,
  listenFirst: accordPapers.listenFirst,
  save: 'Enregistrer mes réponses',
  until: (day: string) => `Votre accord vaut jusqu’au ${day}. Ce jour passé, tout est retiré.`,

  saved: 'C’est noté. Le réseau en tient compte dans la minute.',
  savedTomorrow:
    'C’est noté, mais vous aviez tout retiré aujourd’hui : par prudence, votre retrait tient. Pour y revenir, redites oui ici demain.',
  heardSaved: 'C’est noté : vous avez validé ce que vous venez d’entendre.',
  moved:
    'Votre témoignage a changé pendant que vous écoutiez. Réécoutez-le ci-dessous, puis dites-nous si c’est bon.',
  how: 'sur sa page',
} as const;

type Pointed = { readonly passage: string };

/** What may be wrong with a passage that a person points at. */
export const passageProblems = {
  'extract-not-found': {
    fact: ({ passage }: Pointed) => `Aucun témoignage ne dit ces mots dans cet ordre : ${passage}.`,
    advice:
      'Recopiez-les depuis « brouillon/transcription.txt » ; un témoignage sans texte ne peut pas encore être cité.',
  },
  'extract-arriving': {
    fact: ({ passage }: Pointed) =>
      `Nous n’avons pas encore trouvé ces mots : ${passage}. Un témoignage est encore en train d’arriver.`,
    advice: 'Attendez la fin de la copie, puis demandez de nouveau.',
  },
  'extract-ambiguous': {
    fact: ({ passage, count }: Pointed & { readonly count: number }) =>
      `${count} témoignages disent ces mots : ${passage}.`,
    advice: 'Citez quelques mots de plus, au début ou à la fin.',
  },
  'extracts-full': {
    fact: ({ passage, most }: Pointed & { readonly most: number }) =>
      `Ce témoignage a déjà ${most} extraits : ${passage} serait de trop.`,
    advice: 'Retirez-en un dans « fiche.yaml », à « extraits », puis recommencez.',
  },
  'passage-not-found': {
    fact: ({ passage }: Pointed) => `Nous ne retrouvons pas ce passage dans la transcription : ${passage}.`,
    advice:
      'Reprenez ses premiers et ses derniers mots dans « fiche.yaml », à « extraits », ou retirez la ligne.',
  },
  'passage-question': {
    fact: ({ passage }: Pointed) => `Ce passage contient une question de l’entretien : ${passage}.`,
    advice: 'Choisissez des mots du témoin seul, dans « fiche.yaml », à « extraits ».',
  },
  'passage-too-short': {
    fact: ({ passage }: Pointed) => `Ce passage dure moins de 5 secondes : ${passage}.`,
    advice: 'Allongez-le dans « fiche.yaml », à « extraits » ; 15 à 60 secondes conviennent partout.',
  },
  'passage-too-long': {
    fact: ({ passage }: Pointed) => `Ce passage dure plus d’une minute et demie : ${passage}.`,
    advice: 'Raccourcissez-le dans « fiche.yaml », à « extraits » ; 15 à 60 secondes conviennent partout.',
  },
} as const;

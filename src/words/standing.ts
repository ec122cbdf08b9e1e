/** Where a testimony stands, in one word or two. */
export const states = {
  arriving: 'en cours de copie',
  stopped: 'arrêté',
  draft: 'brouillon',
  ready: 'prêt',
  scheduled: 'planifié',
  online: 'en ligne',
  paused: 'en pause',
  withdrawn: 'retiré',
  expired: 'échu',
} as const;

/** The one thing to do next: what is missing, then how to give it. */
export const nextSteps = {
  wait: {
    fact: 'Le fichier est encore en train d’arriver.',
    action: 'Rien à faire : nous continuerons dès qu’il sera entier.',
  },
  mend: {
    fact: 'Quelque chose nous arrête.',
    action: 'Voyez ci-dessous ce qui a été trouvé et comment le réparer.',
  },
  'give-accord': {
    fact: 'Le brouillon est prêt. Il manque l’accord de la personne.',
    action:
      'Faites-lui écouter le brouillon, puis ouvrez « accord.yaml » et notez ses réponses. Rien n’est public sans son oui.',
  },
  'complete-accord': {
    fact: 'L’accord est commencé, mais pas encore complet.',
    action: 'Ouvrez « accord.yaml » et complétez ce qui suit.',
  },
  'listen-first': {
    fact: 'La personne veut réécouter avant de dire oui.',
    action:
      'Faites-lui écouter le brouillon, puis notez dans « accord.yaml », à la ligne « version réécoutée », le code de ce contenu.',
  },
  'renew-accord': {
    fact: 'L’accord est arrivé à son terme : le témoignage n’est plus en ligne.',
    action: 'Si la personne le souhaite, notez son nouvel accord dans « accord.yaml ».',
  },
  'renew-soon': {
    fact: 'Le témoignage est en ligne. L’accord de la personne arrive bientôt à son terme.',
    action:
      'Demandez-lui si elle veut le prolonger, et notez son nouvel accord dans « accord.yaml ». Sans cela, nous retirons tout ce jour-là.',
  },
  'add-transcript': {
    fact: 'Il manque la transcription.',
    action:
      'Déposez le texte (.txt, .vtt, .srt, Word…) dans ce dossier, ou tapez une fois « passe-parole modèle installer » : une machine en écrira un premier jet.',
  },
  'review-transcript': {
    fact: 'La transcription attend d’être relue.',
    action:
      'Relisez-la en écoutant, corrigez si besoin, puis écrivez « transcription relue: oui » dans « fiche.yaml ».',
  },
  'check-mask': {
    fact: 'Nous ne sommes pas sûrs de l’endroit où tombe un passage masqué.',
    action:
      'Écoutez le brouillon à ces moments. Puis, dans « passages masqués » de « fiche.yaml », remplacez les mots par leurs temps dans l’enregistrement d’origine.',
  },
  'say-ready': {
    fact: 'Tout est prêt.',
    action: 'Pour mettre en ligne, écrivez « bon à diffuser: oui » dans « fiche.yaml ».',
  },
  nothing: { fact: 'Il n’y a rien à faire.', action: '' },
} as const;

/** What is said when there is nothing to do. */
export const restingFacts = {
  arriving: '',
  stopped: '',
  draft: '',
  ready: '',
  scheduled: 'Tout est prêt : le témoignage partira à son tour.',
  online: 'Le témoignage est en ligne.',
  paused: 'La démonstration s’est retirée : un vrai témoignage est en ligne.',
  withdrawn:
    'La personne a retiré son accord : le témoignage n’est plus en ligne et son brouillon est effacé. Il ne reviendrait que par un nouvel accord, recueilli après ce retrait.',
  expired: '',
} as const;

/** Why an accord does not allow publication yet. */
export const refusals = {
  'no-accord': 'Aucun accord n’est noté.',
  withdrawn: 'La personne a retiré son accord.',
  'scope-not-agreed': '« diffusion » n’est pas à « oui ».',
  'collection-undated': 'Notez le jour de l’accord à la ligne « recueilli le ».',
  'copy-not-given': 'Donnez-lui un exemplaire de son accord, puis notez « copie remise: oui ».',
  'no-end-date': 'Notez jusqu’à quand vaut l’accord.',
  expired: 'La date de fin de l’accord est passée.',
  'representatives-missing': 'La personne est mineure : il faut l’accord de ses deux représentants légaux.',
  'sensitive-not-agreed': 'Le sujet est sensible : il faut un oui particulier de la personne.',
  'voice-not-agreed':
    'La personne veut être relue par quelqu’un d’autre, ou la ligne « voix » n’est pas remplie.',
  'not-listened-yet': 'La personne veut réécouter ce contenu avant.',
} as const;

/** When a testimony goes online, and until when its accord holds. Days come as « mardi 12 janvier 2027 ». */
export const moments = {
  planned: (day: string, time: string) => `Mise en ligne prévue : ${day} à ${time}.`,
  paused: 'La mise en ligne est en pause, voir assets/show.yaml : il partira quand elle reprendra.',
  daysLeft: (day: string, count: number) =>
    `Dernier jour de l’accord : ${day}${count === 0 ? ', aujourd’hui' : count === 1 ? ', demain' : `, dans ${count} jours`}.`,
  unopposed: (day: string, time: string) =>
    `Sans objection du réseau d’ici là, ce sera son « bon à diffuser » : ${day} à ${time}.`,
} as const;

/** The home page of the private space: drop, then follow. */
export const homeWords = {
  space: 'Espace privé',
  nav: { home: 'Déposer et suivre', board: 'Bilan', people: 'Accès' },
  skip: 'Aller au contenu',
  greeting: (name: string | undefined) =>
    name === undefined ? 'Un nouvel entretien ?' : `Bonjour ${name}, un nouvel entretien ?`,
  greetingOthers: (name: string | undefined) => (name === undefined ? 'Bonjour' : `Bonjour ${name}`),
  dropTitle: 'Déposez l’enregistrement ici',
  dropText: 'Depuis votre téléphone ou votre ordinateur : M4A, MP3, WAV, OGG… jusqu’à 2 Go.',
  dropMore: 'Vous pouvez y joindre le texte de l’entretien et une photo, sous le même nom.',
  choose: 'Choisir un fichier',
  send: 'Envoyer',
  resumes: 'L’envoi reprend tout seul si la connexion coupe.',
  whole: 'Gardez cette page ouverte jusqu’à la fin de l’envoi.',
  received: (count: number) =>
    count === 1
      ? 'Bien reçu. Nous préparons tout ; vous pouvez fermer cette page.'
      : `Bien reçus : ${count} fichiers. Nous préparons tout ; vous pouvez fermer cette page.`,
  notReceived: 'L’envoi n’a pas abouti',
  listTitle: 'Les témoignages',
  none: 'Aucun témoignage pour l’instant. Le premier apparaîtra ici dès son dépôt.',
  opening: 'Nous ouvrons le dossier des témoignages, un instant.',
  reload: 'Actualiser la page',
  leftTitle: 'À voir dans le dossier',
  again: 'Réessayer',
  againLabel: (title: string) => `Réessayer : ${title}`,
  willTryAgain: 'C’est noté : nous reprenons tout de suite.',
  ourFault: 'Une erreur de notre part nous a arrêtés. Rien n’est perdu.',
  listLabel: 'Étapes',
  done: 'fait',
  current: 'en cours',
  todo: 'à venir',
} as const;

/** One status word per state, for people who follow. */
export const statusWords = {
  working: 'En préparation',
  yours: 'À vous',
  online: 'En ligne',
  waiting: 'En attente',
  scheduled: 'Planifié',
  paused: 'En pause',
  withdrawn: 'Retiré',
  expired: 'Échu',
  stopped: 'Arrêté',
} as const;

export const stepWords = ['Reçu', 'Son préparé', 'Transcrit', 'Relu', 'Accord', 'En ligne'] as const;

/** What is being done, and how long it may still take. */
export const progressWords = {
  stages: {
    check: 'Vérification du son',
    mastering: 'Mise à niveau du son',
    recognition: 'Reconnaissance des mots',
    alignment: 'Placement des mots',
    correction: 'Placement des mots corrigés',
    clips: 'Tournage des extraits',
  } as Readonly<Record<string, string>>,
  /** A video of one passage, 1 for the first. */
  clip: (rank: number) => `Tournage de l’extrait ${rank}`,
  other: 'Préparation',
  /** `fraction` from 0 to 1; `seconds` still to wait, unknown at the very beginning. */
  line: (stage: string, fraction: number, seconds: number | undefined) =>
    `${stage} : ${Math.floor(fraction * 100)} %${seconds === undefined ? '' : `, encore ${remaining(seconds)}`}. Vous pouvez fermer cette page.`,
} as const;

function remaining(seconds: number): string {
  if (seconds < 45) return 'moins d’une minute';
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? 'une minute environ' : `${minutes} minutes environ`;
}

/** A length as one says it in a list: « 38 min », « 1 h 05 », « 48 s ». */
export function lengthInWords(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** What the link of a call says. */
export const callLinks: Readonly<Partial<Record<string, string>>> = {
  'give-accord': 'Noter ses réponses (1 min)',
  'complete-accord': 'Compléter l’accord (1 min)',
  'listen-first': 'Lui faire écouter',
  'renew-accord': 'Voir l’accord',
  'renew-soon': 'Voir l’accord',
  'add-transcript': 'Ajouter son texte',
  'review-transcript': 'Relire',
  'say-ready': 'Mettre en ligne (1 min)',
};

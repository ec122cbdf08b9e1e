/** The questions of `passe-parole accord`, one at a time. An empty answer is a no, or leaves things as they are. */
export const accordQuestions = {
  intro: (title: string) =>
    `L’accord pour « ${title} ». Répondez par oui ou non ; Entrée seule veut dire non. Rien n’est public sans un oui écrit ici.`,
  scopes: {
    broadcast: 'Dit-elle oui au podcast, à sa page, à la transcription et à la fiche ?',
    clips: 'Aux extraits vidéo et aux citations sur les réseaux ?',
    press: 'À la presse et à la radio ?',
    image: 'À sa photo ?',
  },
  naming: 'Comment la présenter : nom, prénom, fonction ou anonyme ? (anonyme)',
  voice: 'Entend-on sa voix (originale), ou quelqu’un d’autre (relue) ? (relue)',
  adult: 'Est-elle majeure ?',
  representatives: 'Combien de représentants légaux ont signé ? (0)',
  sensitive: 'Le récit touche-t-il à la santé, aux opinions, aux croyances ou à la justice ?',
  sensitiveAgreed: 'Accepte-t-elle, en toutes lettres, que ce soit public ?',
  listenFirst: 'Veut-elle réécouter avant la mise en ligne ?',
  collectedOn: 'Quel jour a-t-elle dit oui ? (aujourd’hui)',
  until: 'Jusqu’à quand ? (dans cinq ans)',
  spoken:
    'Si elle a dit oui dans l’enregistrement : de quand à quand, tel que vous l’entendez dans le fichier d’origine ? Exemple : 41:05 à 42:10. Sinon, le nom du papier signé, ou Entrée.',
  copyGiven: 'A-t-elle reçu une copie (papier, photo ou reçu) ?',
  /** Before a question asked once more. */
  again: (expected: string) => `Nous n’avons pas compris. Écrivez ${expected}.`,
  yesOrNo: 'oui ou non',
  namingAdvice: 'nom, prénom, fonction ou anonyme',
  voiceAdvice: 'originale ou relue',
  countAdvice: 'un nombre',
  pastDayAdvice: 'un jour passé, comme 12 mars 2026',
  endAdvice: 'un jour à venir, comme 12 mars 2030, dix ans au plus après son oui',
  spokenAdvice: 'un début et une fin comme 41:05 à 42:10, ou le nom du papier signé',
  collectedAloud: 'à l’oral, dans l’enregistrement',
  collectedOnPaper: 'papier signé',
  left: 'Rien n’a été noté : l’accord reste comme il était. Relancez la commande quand vous voulez.',
  written: (file: string) => `C’est noté dans ${file}. Relisez-le si vous voulez : il se corrige à la main.`,
  receipt: 'Au prochain passage, son reçu sera dans « papiers » : donnez-le-lui.',
  notATerminal: 'Cette commande pose des questions : lancez-la dans un terminal, ou remplissez accord.yaml.',
} as const;

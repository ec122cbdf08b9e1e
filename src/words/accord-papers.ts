/** What the person reads and signs, what is read aloud to them, and what they keep. Version of these texts: a date. */
export const accordPapers = {
  textVersion: '2026-11',
  formTitle: 'Mon accord',
  formLead: (show: string, author: string) =>
    `Pour mon témoignage dans « ${show} », un podcast proposé par ${author}. Je coche ce à quoi je dis oui. Ce que je ne coche pas est un non.`,
  scopes: {
    broadcast: 'Le podcast, sa page, la transcription et la fiche expérience',
    clips: 'Des extraits vidéo et des citations sur les réseaux sociaux',
    press: 'La presse et la radio',
    image: 'Ma photo',
  },
  namedAs: 'On me présente par',
  names: {
    'full-name': 'mon prénom et mon nom',
    'first-name': 'mon prénom',
    role: 'ma fonction',
    anonymous: 'rien : je reste anonyme',
  },
  voice: 'On entend',
  voices: { original: 'ma voix', 're-read': 'quelqu’un d’autre qui lit mes mots' },
  listenFirst: 'Je veux réécouter avant la mise en ligne',
  sensitive:
    'Le récit touche à ma santé, mes opinions, mes croyances ou la justice, et j’accepte que ce soit public',
  minor: 'Si j’ai moins de 18 ans, mes deux représentants légaux signent aussi.',
  until: 'Mon accord vaut cinq ans, ou jusqu’au : ………………………… (dix ans au plus)',
  rights: [
    'Je peux changer d’avis à tout moment, sans donner de raison : tout ou partie est retiré dans la minute.',
    'Ma voix ne sert jamais à fabriquer une voix de synthèse.',
    'Ce qui est déjà copié ou téléchargé par d’autres ne peut pas être effacé ; les applications mettent jusqu’à sept jours à suivre.',
    'L’enregistrement d’origine reste chez le réseau, dans un dossier privé.',
    'Je garde un exemplaire de cette page.',
  ],
  signatures: ['Nom et prénom', 'Date', 'Signature'],
  readAloudTitle: 'À lire à voix haute, à la fin de l’entretien',
  readAloud: (show: string, author: string) => [
    'Laissez l’enregistreur tourner, lisez lentement, et laissez la personne répondre à chaque question par oui ou par non.',
    `« Nous sommes le …, je suis avec … pour « ${show} », un podcast de ${author}. »`,
    '« Êtes-vous d’accord pour que votre témoignage soit dans le podcast, sur sa page, avec sa transcription et une fiche ? »',
    '« Pour que nous en tirions des extraits vidéo et des citations sur les réseaux ? »',
    '« Pour que nous le proposions à la presse et à la radio ? »',
    '« Et pour votre photo ? »',
    '« Comment voulez-vous être présenté : nom, prénom, fonction, ou sans nom ? Voulez-vous que l’on entende votre voix, ou que quelqu’un d’autre lise vos mots ? Voulez-vous réécouter avant ? »',
    '« Cet accord vaut cinq ans. Vous pouvez le retirer à tout moment, sans raison, et tout disparaît dans la minute. Ce que d’autres ont déjà copié ne peut pas être effacé. Avez-vous dix-huit ans ou plus ? »',
    'Ensuite : notez les réponses avec « passe-parole accord », ou dans accord.yaml, avec le début et la fin de ce passage. Il devient la preuve, et nous le coupons de tout ce qui sort.',
  ],
  receiptTitle: 'Ce que vous avez accepté',
  receiptLead: (show: string, author: string) => `Pour votre témoignage dans « ${show} », de ${author}.`,
  yes: 'oui',
  no: 'non',
  collected: (day: string) => `Accord recueilli le ${day}.`,
  validUntil: (day: string) => `Il vaut jusqu’au ${day} ; ce jour passé, tout est retiré.`,
  changeMind: 'Si vous changez d’avis',
  byLink:
    'Ouvrez ce lien, ou photographiez ce code, puis appuyez sur « Tout retirer ». Sans compte, sans raison.',
  byContact: (contact: string) => `Dites-le à : ${contact}. Sans raison à donner.`,
  noContact: 'Dites-le à la personne qui vous a interrogé. Sans raison à donner.',
  linkAlt: 'Code à photographier : le lien privé de retrait',
  keepSecret: 'Ce lien est à vous : qui l’a peut retirer le témoignage.',
} as const;

/** The proof that a testimony is gone, as far as we can see. */
export const attestation = {
  title: 'Attestation de retrait',
  lead: (day: string, time: string) => `Vérifié le ${day} à ${time}.`,
  allGone: (count: number) =>
    `Les ${count} adresses où ce témoignage a été public répondent toutes qu’il n’est plus là.`,
  someLeft: (left: number, count: number) =>
    `${left} adresses sur ${count} ne répondent pas encore qu’il n’est plus là : voyez la liste.`,
  unreachable: 'Le site ne répond pas à cette adresse : rien n’a pu être vérifié en ligne.',
  noAddress: 'Ce témoignage n’a jamais été public : il n’y a rien à vérifier en ligne.',
  feedClean: 'Le podcast lui-même ne contient plus qu’un avis neutre, ou plus rien.',
  feedHolds: 'Le podcast contient encore ce témoignage.',
  columns: ['Adresse', 'Réponse', 'Heure'],
  statuses: {
    410: '410 : retiré pour de bon',
    404: '404 : plus là',
    0: 'pas de réponse',
  } as Readonly<Record<number, string>>,
  other: (status: number) => `${status} : encore là`,
  told: (line: string) => `  ${line}`,
  written: (path: string) => `Attestation écrite dans ${path}`,
} as const;

/** What the command line says of itself. */
export const commands = {
  description:
    'Passe-Parole transforme un témoignage enregistré en épisode de podcast, une fois que la personne a dit oui.',
  folder: 'dossier de travail, avec episodes/, feeds/ et assets/ (par défaut : celui du programme)',
  json: 'donne chaque événement en JSON, une ligne par événement',
  port: 'port où servir les pages (par défaut : 4280, ou le premier libre ensuite)',
  help: 'affiche cette aide',
  helpCommand: 'affiche l’aide d’une commande',
  usage: 'Usage :',
  usageLine: '[commande] [options]',
  arguments: 'Arguments :',
  options: 'Options :',
  commandList: 'Commandes :',
  start: 'prépare, met en ligne, sert les pages et veille (commande par défaut)',
  publish: 'prépare et met en ligne une fois, puis s’arrête',
  serve: 'sert ce qui est déjà en ligne, sans rien changer',
  extract: 'fait une vidéo d’un passage, en citant ses premiers et ses derniers mots',
  extractFirst: 'premiers mots du passage, entre guillemets droits',
  extractLast: 'derniers mots du passage, entre guillemets droits',
  import: 'rapatrie un podcast publié ailleurs : sons, textes, dates et identités',
  importSource: 'adresse à coller dans une appli de podcast, ou fichier enregistré depuis elle',
  importMedia: 'dossier où prendre les sons qui y sont déjà, sans les télécharger',
  accord: 'note l’accord de la personne, question par question',
  withdraw: 'retire un témoignage, ou une partie, et dit ce qui ne peut pas être atteint',
  withdrawWhich: 'nom de son dossier, ou un mot de son titre',
  withdrawPart: 'seulement cette partie',
  withdrawWitness: 'quel témoin, quand il y en a plusieurs : 2 pour accord-2.yaml',
  attest: 'demande à chaque adresse d’un témoignage retiré ce qu’elle répond, et l’écrit',
  siteAddress: 'adresse où répond le site (par défaut : l’adresse publique)',
  listens: 'compte les écoutes de chaque témoignage, sans rien savoir des personnes',
  press: 'liste les liens donnés à la presse et à la radio, et ceux qui sont fermés',
  deploy: 'met en ligne une fois, puis envoie le site chez un hébergeur',
  deployTo: 'dossier de cet ordinateur, ou moi@serveur:dossier (par ssh)',
  move: 'change l’adresse publique du podcast sans perdre un abonné',
  moveTo: 'nouvelle adresse publique du site',
  retry: 'reprend ce qui a été refusé, sans rien déposer à nouveau',
  retried: 'dossier du témoignage à reprendre (par défaut : tous ceux qui sont arrêtés)',
  hear: 'dit ce qui a été fait au son d’un témoignage, et où l’entendre avant et après',
  heard: 'dossier du témoignage',
  verify: 'vérifie que le podcast se lit partout : le nôtre, ou un autre par son adresse',
  verifySource: 'adresse d’un podcast, ou fichier enregistré depuis elle (par défaut : le nôtre)',
  invite: 'donne un lien d’entrée dans l’espace privé, pour une personne',
  invitedRole: 'facilitation, relecture ou communication',
  invitedName: 'son prénom, pour la reconnaître dans la liste',
  badRole: (role: string) =>
    `« ${role} » n’est pas un rôle : choisissez facilitation, relecture ou communication.`,
  accesses: 'dit qui peut entrer dans l’espace privé, et retire un accès',
  accessClosed: 'accès à retirer, tel que la liste l’appelle',
  publicOnly: 'sans l’espace privé : seules les pages publiques sont servies',
  model: 'installe le modèle qui transcrit les enregistrements sans texte (facultatif)',
  modelAction: '« installer », ou « état »',
  modelSource: 'adresse ou dossier qui tient le modèle (par défaut : celui que nous conseillons, 670 Mo)',
  modelUnknown: (action: string) =>
    `« ${action} » n’est pas une action : tapez « passe-parole modèle installer » ou « passe-parole modèle état ».`,
  diagnose: 'vérifie l’installation et les réglages',
  unknownCommand: (name: string) =>
    `« ${name} » n’est pas une commande de Passe-Parole. Tapez « passe-parole --aide ».`,
  unknownOption: (name: string) =>
    `« ${name} » n’est pas une option de Passe-Parole. Tapez « passe-parole --aide ».`,
  missingArgument: (name: string) =>
    `Il manque l’indication « ${name} ». Tapez « passe-parole aide » suivi de la commande.`,
  badPort: (value: string) => `« ${value} » n’est pas un port : donnez un nombre entre 1 et 65535.`,
} as const;

/** What `diagnostic` says. */
export const diagnosis = {
  good: '✓',
  note: '!',
  bad: '✗',
  node: (version: string) => `Node ${version}`,
  nodeOld: (version: string) => `Node ${version} est trop ancien : installez Node 20.20 ou plus récent.`,
  sound: (version: string) => `Moteur de son : ${version}`,
  soundAged: (year: number, age: number) =>
    `Ce moteur de son date de ${year} (${age} ans). Il suffit à Passe-Parole, qui l’enferme ; pour un plus récent, donnez son chemin dans FFMPEG_PATH et FFPROBE_PATH.`,
  shutIn: 'Fichiers déposés ouverts dans un enclos : ni réseau, ni autre fichier, mémoire et temps limités',
  notShutIn: {
    limits:
      'Les fichiers déposés sont ouverts avec une mémoire et un temps limités, mais sans enclos : installez « bubblewrap » pour qu’ils ne puissent rien lire d’autre.',
    none: 'Sur ce système, les fichiers déposés sont ouverts sans enclos : seuls nos filtres les tiennent.',
  },
  disk: (free: string) => `Place libre sur le disque : ${free}`,
  diskLow: (free: string) =>
    `Il ne reste que ${free} sur le disque : libérez de la place avant un long enregistrement.`,
  writable: (folder: string) => `${folder} : lecture et écriture`,
  notWritable: (folder: string) =>
    `${folder} : nous ne pouvons pas y écrire. Vérifiez les droits de ce dossier.`,
  show: (title: string) => `Réglages de l’émission : « ${title} »`,
  noPublicUrl:
    'Pas encore d’adresse publique dans assets/show.yaml : les adresses sont celles de cet ordinateur. Ajoutez-la avant de vous inscrire dans les annuaires.',
  publicUrl: (url: string) => `Adresse publique : ${url}`,
} as const;

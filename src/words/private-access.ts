/** Getting into the private space, and who may. */
export const accessWords = {
  roles: {
    facilitation: 'facilitation',
    review: 'relecture',
    communication: 'communication',
  },
  duties: {
    facilitation: 'dépose les entretiens, recueille les accords, met en ligne et invite',
    review: 'écoute, relit et corrige les transcriptions et les fiches',
    communication: 'écoute les témoignages et suit leur mise en ligne',
  },
  states: {
    invited: 'lien envoyé, pas encore ouvert',
    lapsed: 'expiré',
    inside: 'en service',
    withdrawn: 'retiré',
  },
  firstLink: (address: string) =>
    `Votre lien d’entrée dans l’espace privé (il sert une seule fois, sur l’appareil où vous l’ouvrez) : ${address}`,
  link: (role: string, address: string) =>
    `Lien d’entrée pour la ${role}, valable une semaine et une seule fois : ${address}`,
  linkNotice: 'Donnez-le à une seule personne : nous ne pouvons pas le montrer à nouveau.',
  none: 'Personne n’a encore été invité.',
  line: (id: string, name: string, role: string, state: string) => `${id}  ${name}  ${role}  ${state}`,
  nameless: 'sans nom',
  withdrawn: (id: string) => `L’accès ${id} est retiré : il n’ouvre plus rien.`,
  unknown: (id: string) => `Aucun accès ne s’appelle « ${id} ». Tapez « passe-parole accès » pour les voir.`,

  enterTitle: 'Bienvenue',
  enterText: (role: string) =>
    `Ce lien ouvre l’espace privé pour la ${role}, sur cet appareil. Il ne sert qu’une fois, et il n’y aura rien à retenir.`,
  enterButton: 'Entrer',
  linkSpentTitle: 'Ce lien n’ouvre plus',
  linkSpentText:
    'Il a déjà servi, ou il date de plus d’une semaine. Demandez-en un autre à la personne qui vous a invité.',
  closedTitle: 'Cet espace est privé',
  closedText:
    'Ouvrez-le avec le lien d’invitation que le réseau vous a donné. Si vous n’en avez pas, demandez-en un à la personne qui anime le réseau.',
  notYoursTitle: 'Cette page n’est pas ouverte à votre rôle',
  notYoursText: 'Demandez à une personne de la facilitation de s’en charger, ou de vous inviter autrement.',
  foreignTitle: 'Cette demande vient d’une autre page',
  foreignText: 'Par prudence, nous n’avons rien fait. Revenez dans l’espace privé, puis recommencez.',
  notFoundTitle: 'Cette page n’existe pas',
  notFoundText: 'Elle a peut-être changé d’adresse, ou le témoignage n’a plus de dossier.',
  tooManyTitle: 'Trop de demandes',
  tooManyText: 'Attendez un quart d’heure, puis réessayez.',
  failedTitle: 'Nous n’avons pas pu répondre',
  failedText: 'Rien n’est perdu. Réessayez dans un instant.',
  backHome: 'Revenir à l’accueil',

  title: 'Accès',
  intro: 'Chaque personne a son lien. Retirer un accès le ferme aussitôt, sur tous ses écrans.',
  inviteTitle: 'Inviter une personne',
  inviteName: 'Son prénom',
  inviteRole: 'Ce qu’elle vient faire',
  inviteButton: 'Créer son lien',
  madeTitle: (name: string) => `Le lien de ${name}`,
  madeText: 'Copiez-le et envoyez-le à cette personne seule. Il ne sera plus montré.',
  listTitle: 'Qui peut entrer',
  you: 'vous',
  withdrawButton: 'Retirer',
  withdrawLabel: (name: string) => `Retirer l’accès de ${name}`,
  leave: 'Quitter cet appareil',
} as const;

/** What the journal of acts says was done; a testimony's public id follows where there is one. */
export const actWords = {
  heading:
    'Ce qui a été fait dans l’espace privé : quand, par quel accès, quoi, pour quel témoignage. Ce fichier ne s’efface pas.',
  invited: (role: string, id: string) => `invite (${role}) : ${id}`,
  entered: 'entre',
  left: 'quitte son appareil',
  withdrew: (id: string) => `retire l’accès ${id}`,
  dropped: (count: number) => (count === 1 ? 'dépose un fichier' : `dépose ${count} fichiers`),
  askedAgain: 'demande de réessayer',
} as const;

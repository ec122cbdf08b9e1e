/**
 * What can be wrong in the way a podcast is served, as a listener's application meets it: the fact, then the one thing to
 * do. `found` is what was answered, shortened.
 */
type Entry = {
  readonly fact: (found: string) => string;
  readonly advice: string;
  /** Worth mending, yet most applications cope. */
  readonly warning?: true;
};

export const onlineFaults = {
  'feed-unreachable': {
    fact: (found) => `L’adresse du podcast ne répond pas comme il faut : ${found}.`,
    advice: 'Vérifiez l’adresse, puis recommencez.',
  },
  'feed-part-unreachable': {
    fact: (found) => `La suite du flux ne répond pas comme il faut : ${found}.`,
    advice: 'Remettez-la en ligne : les applications qui la suivent n’y trouvent plus les anciens épisodes.',
  },
  'feed-not-read-on': {
    fact: (found) => `La suite du flux est ailleurs ou trop longue : nous ne l’avons pas lue (« ${found} »).`,
    advice: 'Vérifiez-la à part, par sa propre adresse.',
    warning: true,
  },
  'feed-type-wrong': {
    fact: (found) => `Le flux est servi comme « ${found} ».`,
    advice:
      'Il doit l’être comme « application/rss+xml » : sinon, des applications le prennent pour une page.',
  },
  'feed-not-revalidated': {
    fact: () => 'L’hébergeur renvoie tout le flux même quand rien n’a changé.',
    advice: 'Demandez-lui d’honorer « ETag » ou « Last-Modified » : les abonnés y gagnent en données.',
    warning: true,
  },
  'feed-not-compressed': {
    fact: () => 'Le flux n’est pas compressé pendant son envoi.',
    advice: 'Demandez à l’hébergeur d’activer gzip : il voyagera cinq fois plus léger.',
    warning: true,
  },
  'feed-redirected-for-now': {
    fact: (found) => `L’adresse renvoie ailleurs, mais seulement pour un temps (${found}).`,
    advice: 'Si le podcast a déménagé, demandez une redirection permanente (301).',
    warning: true,
  },
  'feed-address-differs': {
    fact: (found) => `Le flux dit être à une autre adresse : « ${found} ».`,
    advice: 'Corrigez l’adresse publique, ou abonnez-vous à celle qu’il annonce.',
    warning: true,
  },
  'sound-unreachable': {
    fact: (found) => `Un son ne peut pas être écouté : ${found}.`,
    advice: 'Remettez ce fichier en ligne, ou retirez l’épisode.',
  },
  'sound-type-wrong': {
    fact: (found) => `Un son est servi comme « ${found} ».`,
    advice: 'Un MP3 doit l’être comme « audio/mpeg ».',
  },
  'sound-length-wrong': {
    fact: (found) => `Le poids annoncé d’un son n’est pas le sien : ${found}.`,
    advice: 'Publiez à nouveau cet épisode : son poids sera mesuré.',
    warning: true,
  },
  'sound-without-ranges': {
    fact: (found) => `Un son ne peut être lu que depuis le début : ${found}.`,
    advice: 'Demandez à l’hébergeur d’accepter les demandes partielles (« Range ») : Apple les exige.',
  },
  'sound-head-refused': {
    fact: (found) => `L’hébergeur refuse de dire le poids d’un son sans l’envoyer : ${found}.`,
    advice: 'Demandez-lui d’accepter les demandes « HEAD » : Apple les exige.',
  },
  'too-many-redirections': {
    fact: (found) => `Un son n’est atteint qu’après trop de détours (${found}).`,
    advice: 'Retirez des mesures d’audience : au-delà de cinq détours, des lecteurs abandonnent.',
    warning: true,
  },
  'cover-unreachable': {
    fact: (found) => `Le visuel ne peut pas être vu : ${found}.`,
    advice: 'Remettez cette image en ligne.',
  },
  'cover-size-wrong': {
    fact: (found) => `Le visuel mesure ${found}.`,
    advice: 'Il doit être carré, de 1400 à 3000 pixels de côté.',
  },
  'companion-unreachable': {
    fact: (found) => `Une transcription ou des chapitres ne peuvent pas être lus : ${found}.`,
    advice: 'Remettez ce fichier en ligne, ou retirez le lien.',
  },
  'companion-closed': {
    fact: (found) => `Les lecteurs en ligne ne pourront pas lire ${found}.`,
    advice:
      'Demandez à l’hébergeur d’ouvrir ces fichiers aux autres sites (« Access-Control-Allow-Origin: * »).',
    warning: true,
  },
  'not-secure': {
    fact: (found) => `L’adresse n’est pas sécurisée : « ${found} ».`,
    advice: 'Passez en https:// : plusieurs applications refusent le reste.',
    warning: true,
  },
} as const satisfies Record<string, Entry>;

export type OnlineFaultCode = keyof typeof onlineFaults;

/** How an answer is told. */
export const answers = {
  none: 'pas de réponse',
  status: (status: number) => `réponse ${status}`,
  at: (url: string, told: string) => `${url} (${told})`,
  lengths: (url: string, announced: string, true_: string) =>
    `${url} (${announced} octets annoncés, ${true_} en vérité)`,
  size: (widthPx: number, heightPx: number) => `${widthPx} × ${heightPx} pixels`,
  noPicture: 'ce n’est pas une image',
  detours: (count: number) => `${count} détours`,
} as const;

import type { ProblemEntry } from './problems.ts';

/** Problems met while publishing, sending, moving or taking over a podcast: a part of the one table in `problems.ts`. */
export const publishingProblems = {
  'feed-invalid': {
    fact: ({ reason }: { readonly reason: string }) =>
      `Le nouveau flux ne serait pas lisible partout. ${reason}`,
    advice: 'L’ancien reste en ligne.',
  },
  'download-failed': {
    fact: ({ address }: { readonly address: string }) => `Nous n’avons pas pu télécharger ${address}.`,
    advice: 'Vérifiez la connexion et cette adresse, puis recommencez : nous reprendrons où nous en étions.',
    passing: true,
  },
  'model-file-missing': {
    fact: ({ file, folder }: { readonly file: string; readonly folder: string }) =>
      `Il manque « ${file} » dans « ${folder} ».`,
    advice:
      'Un modèle de transcription tient en quatre fichiers : copiez-les tous dans ce dossier, puis recommencez.',
  },
  'model-file-damaged': {
    fact: ({ file }: { readonly file: string }) =>
      `« ${file} » n’est pas le fichier annoncé : la copie est abîmée.`,
    advice: 'Recommencez ; si cela se répète, essayez une autre adresse.',
    passing: true,
  },
  'companion-not-fetched': {
    fact: ({ address }: { readonly address: string }) => `Nous n’avons pas pu télécharger ${address}.`,
    advice: 'L’épisode est là sans lui : si vous avez ce fichier, déposez-le dans son dossier.',
    passing: true,
  },
  'podcast-unreadable': {
    fact: ({ source }: { readonly source: string }) => `« ${source} » n’est pas le flux d’un podcast.`,
    advice:
      'Cherchez l’adresse à coller dans une appli de podcast, ou le fichier que vous avez enregistré depuis elle.',
  },
  'deployment-failed': {
    fact: ({ destination, reason }: { readonly destination: string; readonly reason: string }) =>
      `Le site n’a pas pu être envoyé vers « ${destination} » (${reason}).`,
    advice:
      'L’ancien reste en ligne. Vérifiez la connexion et vos droits chez l’hébergeur, puis recommencez.',
    passing: true,
  },
  'deployment-elsewhere': {
    fact: ({ destination }: { readonly destination: string }) =>
      `« ${destination} » contient autre chose que notre podcast.`,
    advice: 'Choisissez un dossier vide : tout ce qui n’est pas du podcast y serait effacé.',
  },
  'public-address-missing': {
    fact: () => 'Le podcast n’a pas encore d’adresse publique.',
    advice: 'Écrivez-la dans assets/show.yaml, à la ligne « adresse publique », puis recommencez.',
  },
  'address-unchanged': {
    fact: ({ address }: { readonly address: string }) => `Le podcast est déjà à l’adresse ${address}.`,
    advice: 'Donnez la nouvelle adresse.',
  },
  'address-unreadable': {
    fact: ({ address }: { readonly address: string }) => `« ${address} » n’est pas une adresse.`,
    advice: 'Écrivez-la en entier, avec https:// au début.',
  },
  'rsync-missing': {
    fact: () => 'Le programme « rsync » n’est pas installé sur cet ordinateur.',
    advice: 'Installez-le, ou envoyez vers un dossier.',
    passing: true,
  },
  'folder-missing': {
    fact: ({ folder }: { readonly folder: string }) => `Nous ne trouvons pas le dossier « ${folder} ».`,
    advice: 'Vérifiez son nom, puis recommencez.',
  },
} as const satisfies Record<string, ProblemEntry>;

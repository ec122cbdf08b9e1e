import type { ProblemEntry } from './problems.ts';

type File = { readonly file: string };

/** Problems met in the private space: a part of the one table in `problems.ts`. */
export const privateProblems = {
  'upload-too-large': {
    fact: ({ file }: File) => `« ${file} » pèse plus de 2 Go.`,
    advice: 'Enregistrez-le en M4A ou en MP3, ou coupez-le en plusieurs fichiers, puis renvoyez-le.',
  },
  'too-many-uploads': {
    fact: () => 'Trop d’envois sont en cours en même temps.',
    advice: 'Attendez que les autres se terminent, puis recommencez.',
    passing: true,
  },
  'not-to-be-sent': {
    fact: ({ file }: File) => `« ${file} » n’est pas un fichier à déposer ici.`,
    advice: 'Déposez un enregistrement, un texte ou une photo ; les réglages se changent sur les pages.',
  },
  'nothing-sent': {
    fact: () => 'Aucun fichier n’est arrivé.',
    advice: 'Choisissez l’enregistrement, puis envoyez-le à nouveau.',
  },
} as const satisfies Record<string, ProblemEntry>;

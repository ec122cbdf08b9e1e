import { withdrawalWords } from './withdrawal.ts';

/** What `retirer` says. */
export const withdrawing = {
  noted: 'C’est noté dans l’accord et dans le registre.',
  elsewhere: 'Passe-Parole est déjà ouvert dans une autre fenêtre : c’est elle qui retire.',
  later:
    'Le retrait est noté mais n’est pas encore visible : laissez Passe-Parole finir, puis vérifiez avec « passe-parole attestation ».',
  done: 'Il n’y a plus rien de ce témoignage dans le site. S’il est chez un hébergeur, envoyez-le maintenant : passe-parole déployer …',
  donePart: 'Cette partie n’est plus proposée. Le reste ne change pas.',
  limits: [`${withdrawalWords.beyond} :`, ...withdrawalWords.limits.map((limit) => `  – ${limit}`)],
} as const;

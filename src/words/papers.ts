/** Names of the papers and proofs in people's folders. */
export const papers = {
  /** Papers of one testimony, and those of all, to be printed before anybody speaks. */
  folder: 'papiers',
  commonFolder: '_papiers',
  form: 'accord à imprimer.html',
  readAloud: 'texte à lire à voix haute.html',
  receipt: (suffix: string) => (suffix === '' ? 'reçu.html' : `reçu ${suffix}.html`),
  attestation: 'attestation de retrait.html',
  proofFolder: 'preuve',
  spokenProof: (suffix: string) => (suffix === '' ? 'accord oral.flac' : `accord oral ${suffix}.flac`),
} as const;

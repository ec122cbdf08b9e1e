/** Names of the papers and proofs in people's folders. */
export const papers = {
  proofFolder: 'preuve',
  spokenProof: (suffix: string) => (suffix === '' ? 'accord oral.flac' : `accord oral ${suffix}.flac`),
} as const;

/** Where private links of withdrawal lead, relative to the public address; the secret follows. */
export const WITHDRAWAL_PATH = 'mon-accord/';

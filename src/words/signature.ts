/** Words on the member badge. */
export const badgeWords = { member: 'Nous faisons partie du réseau' } as const;

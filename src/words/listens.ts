const counted = (count: number | 'under 5') =>
  count === 'under 5' ? 'moins de 5 écoutes' : `${count} écoutes`;

/** What is said of listens. */
export const listensWords = {
  none: 'Aucune écoute comptée pour le moment. Nous comptons celles que sert cet ordinateur, sans rien garder des personnes qui écoutent.',
  total: (publicId: string, count: number | 'under 5') =>
    count === 'under 5' ? `${publicId} : ${counted(count)}` : `${publicId} : au moins ${counted(count)}`,
  day: (day: string, count: number | 'under 5') => `  ${day} : ${counted(count)}`,
} as const;

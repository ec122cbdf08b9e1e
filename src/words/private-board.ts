/** The season at a glance. */
export const boardWords = {
  title: 'Bilan',
  intro: 'Où en sont tous les témoignages, et combien de fois ils ont été écoutés. Aucun nom n’y figure.',
  online: (count: number) => (count === 1 ? '1 en ligne' : `${count} en ligne`),
  ready: (count: number) => (count === 1 ? '1 prêt ou planifié' : `${count} prêts ou planifiés`),
  awaiting: (count: number) => (count === 1 ? '1 attend son accord' : `${count} attendent leur accord`),
  others: (count: number) => (count === 1 ? '1 autre' : `${count} autres`),
  goal: (goal: string) => `Objectif : ${goal}.`,
  reached: (online: number, goal: number) =>
    online >= goal ? 'Objectif atteint.' : `${online} en ligne, encore ${goal - online}.`,
  agreed: (count: number) => (count === 1 ? '1 accord donné' : `${count} accords donnés`),
  withdrawn: (count: number) => (count === 1 ? '1 retiré' : `${count} retirés`),
  accordsNone: 'Aucun accord pour l’instant.',
  accord: {
    given: (day: string) => `donné le ${day}`,
    withdrawn: (day: string) => `retiré le ${day}`,
    awaited: 'attendu',
  },
  columns: {
    title: 'Témoignage',
    state: 'État',
    accord: 'Accord',
    length: 'Durée',
    listens: 'Écoutes',
    reprises: 'Reprises',
  },
  fewListens: 'moins de 5',
  noListens: '',
  none: 'Aucun témoignage pour l’instant.',
  csv: 'Télécharger en tableau (CSV)',
  file: 'bilan-de-saison.csv',
} as const;

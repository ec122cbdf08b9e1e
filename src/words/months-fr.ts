/** The months as French writes them, January first. */
export const monthsInFrench = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** A calendar day, `2026-03-12`, as one says it: « 12 mars 2026 ». */
export function dayInFrench(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date === 1 ? '1er' : date}\u00A0${monthsInFrench[(month ?? 0) - 1]} ${year}`;
}

/** « de » before a name, elided before a vowel: « d’Anima 2 Savoie », « de Pays de Gex ». An h is kept apart. */
export function de(name: string): string {
  return /^[aeiouyœæ]/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}

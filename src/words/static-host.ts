/** What the files for a static host say to whoever opens them. */
export const staticHostWords = {
  written: 'Écrit par Passe-Parole à chaque mise en ligne : ce que vous y changez sera perdu.',
  nginx: 'À inclure dans le bloc « server » du site, puis rechargez nginx.',
  withdrawn: 'Ce qui a été retiré répond « n’est plus disponible », et non « introuvable ».',
  moved: 'Ce qui a été corrigé est à une autre adresse.',
};

/** The private `temoin.yaml`: it never leaves the folder; the accord says what may be shown. */
export const witnessTemplate = `# La personne qui témoigne
#
# Cette page est privée : elle ne quitte jamais ce dossier.
# L’accord dit ce qui peut être montré (nom, prénom, fonction ou rien).

prénom:
nom:

# Telle qu’on peut la lire. Exemple : maire, bénévole, directrice d’école
fonction:

# Pour la joindre : jamais publié.
téléphone:
courriel:
`;

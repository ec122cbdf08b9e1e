/** The show as it is before anyone has set anything: it fits `Show` of the model. */
export const defaultShow = {
  title: 'Ce que ça change',
  subtitle: 'Récits à la première personne',
  description:
    'Des habitants, des élus, des salariés de Savoie racontent, à la première personne, ce que l’intelligence collective a changé chez eux.',
  author: 'Anima 2 Savoie',
  language: 'fr',
  category: { name: 'Society & Culture', subcategory: 'Personal Journals' },
  licence: 'CC-BY-NC-ND-4.0',
  loudness: { integratedLufs: -16, truePeakDbtp: -1 },
  sound: 'natural',
  transcriptRequired: true,
} as const;

/** The `show.yaml` of a new workspace: every setting with its meaning; what is left empty keeps its default. */
export const showTemplate = `# Le podcast
#
# Tout est facultatif : ce qui reste vide garde la valeur indiquée.

# Son nom. (Ce que ça change)
nom:

# Une ligne sous le nom. (Récits à la première personne)
sous-titre:

# Quelques phrases pour les applications de podcast.
description:

# Le réseau qui parle, jamais une personne. (Anima 2 Savoie)
auteur:

# L’adresse où le podcast sera en ligne, quand vous l’aurez.
# Exemple : https://exemple.fr/podcast/
adresse publique:

# Celle d’avant, si le podcast a déménagé (voir « passe-parole déménager »).
ancienne adresse:

# Le courriel du réseau. Il est public : les annuaires y envoient leur vérification.
courriel:

# La prochaine rencontre ouverte à qui veut vivre l’expérience. Elle s’affiche sur les pages et dans les notes
# des récits, et disparaît d’elle-même le lendemain.
# Exemples : 12 mars 2027 · 18h30 à 21h · Un cercle ouvert · Maison des associations, Chambéry
prochaine rencontre:
heure de la rencontre:
nom de la rencontre:
lieu de la rencontre:

# Où s’inscrire. Exemple : https://exemple.fr/rencontre
inscription à la rencontre:

# Le rythme de mise en ligne. Vide : chaque témoignage prêt part aussitôt.
# Exemples : chaque mardi à 7 h · un mardi sur deux à 7 h · le premier jeudi du mois à 18 h
rythme:

# Une pause : rien de nouveau entre ces deux jours. Sans fin, jusqu’à nouvel ordre.
pause à partir du:
pause jusqu'au:

# L’objectif de la saison, en une ligne, montré sur le bilan de l’espace privé.
# Exemple : 12 témoignages en ligne d’ici le 30 juin
objectif:

# Pour retirer un témoignage : le téléphone ou l’adresse à donner à la personne sur son reçu.
contact pour un retrait:

# oui si ce site est servi par Passe-Parole lui-même : le reçu porte alors un lien privé de retrait.
retrait par lien:

# La langue parlée. (fr)
langue:

# La rubrique dans les annuaires, en anglais comme chez Apple.
# (Society & Culture, et Personal Journals)
catégorie:
sous-catégorie:

# La licence des sons et des textes. (CC-BY-NC-ND-4.0 : partager sans modifier ni vendre)
licence:

# Faut-il qu’une personne ait relu la transcription avant la mise en ligne ? (oui)
transcription obligatoire:

# --- Réglages du son : à laisser vides, sauf raison précise ----------------

# Le soin donné aux voix : naturel, soigné ou brut. (naturel)
# naturel : on n’intervient que si l’enregistrement en a besoin ; brut : on règle seulement le volume.
soin du son:

# La musique, si vous en voulez : des fichiers posés dans assets/jingles/, à nommer ici.
# Exemple : bonjour.mp3
# Chacune est mise au niveau des voix. Le fond se joue sous les premières et les dernières secondes, et s’efface
# sous la parole. Il faut en avoir les droits.
jingle de début:
jingle de fin:
fond musical:

# Le niveau moyen, en LUFS. (-16)
niveau sonore:

# La crête maximale, en dBTP. (-1)
crête maximale:
`;

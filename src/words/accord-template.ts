/** The `accord.yaml` of a new testimony: every answer is a no until the person has said yes. */
export const accordTemplate = `# L’accord de la personne
#
# Tant qu’elle n’a pas dit oui, rien ne sort de ce dossier.
# Elle peut changer d’avis à tout moment, sans donner de raison :
# écrivez alors la date à la ligne « retiré le », et tout disparaît.

# --- À quoi dit-elle oui ? (oui ou non) -----------------------------------

# Le podcast, la page, la transcription et la fiche expérience.
diffusion: non

# Des extraits vidéo et des citations sur les réseaux sociaux.
extraits: non

# La presse et la radio.
presse: non

# Sa photo.
image: non

# --- Comment la présenter ? -----------------------------------------------

# nom (prénom et nom), prénom, fonction ou anonyme
nommée comme: anonyme

# originale (sa propre voix) ou relue (par une autre personne)
voix:

# --- Qui dit oui ? --------------------------------------------------------

# La personne est-elle majeure ?
majeure: non

# Si elle est mineure : combien de représentants légaux ont signé (il en faut 2).
représentants légaux: 0

# Le récit touche-t-il à la santé, aux opinions, aux croyances, à la justice… ?
sujet sensible: non

# Si oui, la personne accepte-t-elle, en toutes lettres, que ce soit public ?
accord pour le sujet sensible: non

# La personne veut-elle réécouter avant la mise en ligne ?
veut réécouter d'abord: non

# Rempli quand elle a réécouté et validé.
version réécoutée:

# --- Quand et comment -----------------------------------------------------

# Le jour où elle a donné son accord. Exemple : 12 mars 2026
recueilli le:

# Exemple : papier signé, à l’oral en fin d’entretien, courriel
recueilli comment:

# Le dernier jour de l’accord. Vide : cinq ans après ; dix ans au plus.
jusqu'au:

# La version du texte qu’elle a lu. Exemple : 2026-01
version du texte:

# A-t-elle reçu une copie de son accord ?
copie remise: non

# Où est la preuve : un fichier de ce dossier, ou un passage de l’enregistrement.
# Exemple : accord signé.pdf, ou 41:05 à 42:10
# Un passage de l’enregistrement est mis de côté dans « preuve », et coupé de tout ce qui sort.
preuve:

# Rempli par nous : ce qui permet de reconnaître cette preuve.
empreinte de la preuve:

# --- Si elle change d’avis ------------------------------------------------

# La date du retrait. Exemple : 3 juin 2027
# Effacer cette ligne ne suffit pas à revenir : il faut un nouvel accord,
# donc un nouveau jour à « recueilli le ».
retiré le:
`;

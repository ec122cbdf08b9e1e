/** The `fiche.yaml` a volunteer finds beside a new recording. Each line after `#` explains; nothing here is public yet. */
export const ficheTemplate = `# La fiche de ce témoignage
#
# Écrivez après les deux-points, enregistrez : la page et le podcast suivent.
# Rien n’est obligatoire. Ce qui reste vide ne s’affiche pas.

# --- Ce qu’on lit d’abord -------------------------------------------------

# Le titre : une phrase de la personne, 140 signes au plus.
# Exemple : On ne se parlait plus, et puis quelqu’un a osé
titre:

# Deux ou trois phrases qui donnent envie d’écouter.
description:

# Le jour de l’entretien. Exemple : 12 mars 2026
enregistré le:

# Le numéro de l’épisode, et la saison s’il y en a.
numéro:
saison:

# Les chapitres, un par ligne : le temps ou les premiers mots, puis le titre (40 signes au plus).
# Exemple :
#   - 00:00 D’où nous partions
#   - 03:10 Le déclic
#   - « Un soir, une dame m’a dit » Le déclic
chapitres:

# Combien de personnes témoignent ? Vide : une seule.
# Chacune a son accord (accord.yaml, accord-2.yaml…) : nous préparons les fichiers.
témoins:

# --- Avant la mise en ligne -----------------------------------------------

# Si le texte nomme autrement les personnes (Voix 1, Intervenant A…), dites qui parle.
# Exemple :
#   - Voix 1 : facilitation
#   - Voix 2 : témoin
qui parle:

# Quelqu’un a-t-il lu toute la transcription ? oui ou non
transcription relue: non

# Une personne du réseau dit-elle que tout est bon ? oui ou non
# Il faut aussi l’accord du témoin, dans accord.yaml.
bon à diffuser:

# Ou bien : si personne du réseau ne s’y oppose avant ce moment, c’est un oui du réseau.
# (L’accord du témoin, lui, est toujours un oui écrit.) Exemple : vendredi 18 h
sans objection d'ici:
objection:

# Une date de mise en ligne choisie à la main. Vide : le rythme du podcast, sinon tout de suite.
# Exemple : mardi 12 janvier 2027 à 7 h
mise en ligne le:

# --- Les passages à partager ------------------------------------------------

# Nous en proposons trois, que chacun peut changer : premiers mots … derniers mots.
# Une ligne de plus, de moins, des mots plus loin ou plus près, et les vidéos suivent.
# Les temps vont aussi. Pour n’en vouloir aucun, écrivez « aucun ».
# Exemple :
#   - « On ne se parlait plus » … « et tout a changé »
#   - 02:10-02:44
extraits:

# --- Ce qui ne doit pas sortir ----------------------------------------------

# Les passages à masquer, un par ligne : les mots eux-mêmes, ou leurs temps dans l’enregistrement d’origine.
# Un son doux les remplace partout, et « [passage masqué] » dans les textes. Exemple :
#   - « Dupont »
#   - 12:03 à 12:07
passages masqués:

# Si quelqu’un d’autre relit le récit : le nom du fichier de cette lecture, déposé ici. Exemple : lecture.m4a
# L’enregistrement d’origine ne sort alors jamais de ce dossier.
lecture:

# --- Le son : à laisser vide, sauf si le résultat vous gêne -----------------

# oui pour le faire toujours, non pour ne jamais le faire.
atténuer le bruit:
équilibrer les voix:
couper les silences des extrémités:

# --- La fiche expérience --------------------------------------------------

# Quand le texte est là, nous proposons ici les mots de la personne, marqués « (proposé) ».
# Gardez-les en effaçant cette marque, changez-les, ou effacez-les : ce qui la porte n’est montré à personne.
# Pour les garder tous d’un coup, écrivez « oui » :
propositions relues:

# Toute l’histoire en une phrase à la première personne, 140 signes au plus.
en une phrase:

# La situation avant.
avant:

# Ce qui a décidé la personne.
déclic:

# Comment cela s’est passé, un moment marquant.
vécu:

# Ce qui a changé, concrètement.
ce qui a changé:

# Ce que la personne en retient.
ce que j'en retiens:

# Des faits ou des chiffres, un par ligne, selon la personne.
# Exemple :
#   - deux fois moins de réunions
#   - quarante bénévoles, puis soixante-dix
résultats:

# Ce qui n’a pas marché, ou pas encore.
limites:

# Ce qu’il faut réunir pour que cela marche.
conditions de réussite:

# Une commune ou une vallée, jamais une adresse.
territoire:

# Exemple : mairie, entreprise, association, collectif d’habitants
type d'acteur:

# À qui ce récit peut servir. Exemple : élus, associations, habitants
publics:

# Exemple : gouvernance, jeunesse, conflit
thèmes:

# Combien de personnes. Exemple : une douzaine
effectif:

# Exemple : trois journées sur quatre mois
format:

# Exemple : 2023 à 2025
période:

# Avec qui. Exemple : centre social, communauté de communes
partenaires:

# Et maintenant ?
suite:

# --- Où il a été partagé : pour le retrouver si la personne change d’avis ---

# Un lien par ligne, avec le réseau ou le média. Exemple :
#   - LinkedIn, 12 mars : https://…
partagé ici:

# --- Pour la machine : ne pas toucher -------------------------------------

# Vrai seulement pour le témoignage d’exemple, lu par des voix de synthèse.
démonstration: non

# Le numéro d’identité de l’épisode. Il ne change jamais.
guid:
`;

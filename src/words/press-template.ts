/** The private `presse.yaml` of a testimony whose person has said yes to the press. */
export const pressTemplate = `# La presse et la radio
#
# Cette page est privée. Chaque personne ou média noté ici reçoit son propre lien vers le dossier de presse ;
# les liens à envoyer sont dans « pour la presse », « liens donnés.txt ».
# Pour fermer un lien, effacez sa ligne : il ne répond plus dans la minute.

# Un nom par ligne, après un tiret. Exemple : - Le Dauphiné libéré, Claire
presse:

# Ceux-là reçoivent en plus le son prêt à diffuser et le texte de lancement. Exemple : - France Bleu, matinale
radio:

# Où le témoignage a été repris : date, média, titre, adresse. Cette liste est montrée sur la page Presse du site.
# Exemple : - 12 mars 2026, Le Dauphiné libéré, Moins de réunions à la mairie, https://exemple.fr/article
reprises:
`;

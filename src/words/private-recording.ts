/** Recording an interview from the browser. */
export const recordingWords = {
  title: 'Enregistrer ici',
  open: 'Enregistrer avec cet appareil',
  intro:
    'Posez le téléphone entre vous, le micro vers la personne, à une main de sa bouche. Dites-lui que vous enregistrez.',
  kept: 'Tout est gardé sur cet appareil au fur et à mesure, même sans réseau et même si la page se ferme.',
  begin: 'Commencer',
  pause: 'Pause',
  resume: 'Reprendre',
  end: 'Terminer et envoyer',
  level: 'Niveau du son',
  levels: {
    silent: 'Nous n’entendons rien',
    low: 'Un peu faible : rapprochez le micro',
    good: 'Bon niveau',
    loud: 'Trop fort : éloignez le micro',
  },
  elapsed: 'Durée',
  refused: 'Le navigateur n’a pas le droit d’utiliser le micro. Autorisez-le, puis recommencez.',
  impossible:
    'Ce navigateur ne sait pas enregistrer ici. Utilisez l’application d’enregistrement de l’appareil, puis déposez le fichier.',
  noRoom: 'La place manque sur cet appareil : terminez et envoyez ce qui est enregistré.',
  found: (length: string) =>
    `Un enregistrement de ${length} est encore sur cet appareil : il n’a pas été envoyé jusqu’au bout.`,
  send: 'L’envoyer',
  save: 'Le garder en fichier',
  forget: 'Le supprimer',
  forgetSure: 'Le supprimer pour de bon',
  plain: 'Sans script, utilisez l’application d’enregistrement du téléphone :',
  file: (stamp: string) => `entretien ${stamp}`,
  questionsTitle: 'Les six questions',
} as const;

/** « Signature et badge », in French. */
export const signatureInFrench = {
  title: 'Signature et badge',
  lead: 'Deux images à coller une fois : elles parlent du réseau à votre place.',
  signatureTitle: 'Au pied de vos courriels',
  signature:
    'Cette image montre toujours le dernier récit : elle change d’elle-même à chaque mise en ligne. Elle ne compte rien et ne suit personne.',
  signatureAlt: (show: string) => `Le dernier récit de « ${show} »`,
  signatureSteps: [
    'Dans les réglages de votre messagerie, ouvrez « Signature ».',
    'Choisissez d’insérer une image par son adresse, et collez l’adresse ci-dessous ; ou passez en mode HTML et collez les lignes.',
    'Mettez un lien vers l’accueil du podcast sur l’image.',
  ],
  address: 'L’adresse de l’image',
  lines: 'Les lignes à coller',
  badgeTitle: 'Sur votre site',
  badge: 'Le badge des membres, net à toutes les tailles.',
  badgeAlt: (author: string) => `Nous faisons partie du réseau ${author}`,
  badgePng: 'Le même en PNG, pour un document ou une affiche',
  fromPress: 'Signature de courriel et badge des membres',
};

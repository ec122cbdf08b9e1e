/** What the server says when the site has no page for it. */
export const serverWords = {
  notFound: 'Cette page n’existe pas, ou n’existe plus.',
  gone: 'Ce témoignage n’est plus disponible, à la demande de la personne ou parce que son accord est arrivé à échéance. Merci de respecter ce choix.',
  malformed: 'Cette adresse n’est pas lisible. Vérifiez le lien, puis réessayez.',
  notAllowed: 'On peut lire cette page, mais rien n’y envoyer.',
  tooMany: 'Trop de demandes. Attendez un quart d’heure, puis réessayez.',
  failed: 'Nous n’avons pas pu répondre. Réessayez dans un instant.',
};

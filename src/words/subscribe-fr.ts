/** « S'abonner », in French. */
export const subscribeInFrench = {
  title: 'S’abonner',
  explain: 'Les nouveaux récits arrivent seuls dans votre appli de podcasts. C’est gratuit et sans compte.',
  more: 'Toutes les applis',
  appsTitle: 'Avec une appli',
  apps: 'Touchez le nom de votre appli : elle s’ouvre sur ce podcast, il ne reste qu’à confirmer.',
  addressTitle: 'Avec l’adresse',
  address: 'Adresse à coller dans votre appli :',
  elsewhere: 'Cette adresse va dans toutes les applis de podcasts, même celles qui ne sont pas citées ici.',
  open: 'Ouvrir cette adresse',
  codeTitle: 'Sur votre téléphone',
  code: 'Visez ce code avec l’appareil photo : cette page s’ouvre sur le téléphone, avec ses boutons.',
  codeAlt: 'Code à photographier, qui mène à cette page',
  whatTitle: 'C’est quoi, un podcast ?',
  what: [
    'Une émission que l’on écoute quand on veut, sur un téléphone ou un ordinateur. On peut l’écouter ici, sans rien installer.',
    'S’abonner veut seulement dire que l’appli garde l’adresse et va voir s’il y a du nouveau. Nous ne savons pas qui est abonné.',
  ],
};

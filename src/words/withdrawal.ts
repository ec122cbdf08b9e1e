/** How a person takes back their accord on their private page, and what it says afterwards. */
export const withdrawalWords = {
  title: 'Retirer mon témoignage',
  lead: 'Vous pouvez changer d’avis à tout moment, sans donner de raison.',
  all: 'Tout retirer',
  allMeans: 'Le podcast, la page, les extraits, la presse et la photo. C’est l’affaire d’une minute.',
  partLead: 'Ou seulement une partie :',
  clips: 'Retirer les extraits vidéo et les citations',
  press: 'Ne plus donner à la presse et à la radio',
  image: 'Retirer ma photo',
  beyond: 'Ce que nous ne pouvons pas atteindre',
  limits: [
    'Les applications de podcast mettent jusqu’à sept jours à suivre.',
    'Les copies déjà téléchargées ne peuvent pas être effacées.',
    'Les messages déjà publiés sur les réseaux, et ce que la presse a déjà diffusé, sont à retirer là où ils sont ; nous le demanderons.',
  ],
  doneTitle: 'C’est noté',
  doneAll: 'Dans la minute, votre témoignage n’est plus ici. Merci de nous avoir fait confiance.',
  donePart: 'Dans la minute, cette partie n’est plus ici. Le reste ne change pas.',
  shares: 'Il a été partagé ici ; nous allons demander son retrait :',
  back: 'Un nouvel accord de votre part serait nécessaire pour qu’il revienne.',
} as const;

import { de } from './elision.ts';
import type { Publisher } from './prose.ts';

/** « Presse », in French. */
export const pressInFrench = {
  title: 'Presse',
  lead: 'De quoi parler de ces récits, vite et juste. Le texte et l’image de cette page peuvent être repris.',
  pasteTitle: 'Le podcast en quelques lignes',
  paste: 'À copier :',
  pitch: ({ show, author }: Publisher, description: string) =>
    `« ${show} » est un podcast ${de(author)}. ${description} Chaque récit est diffusé avec l’accord de la personne, avec sa transcription.`,
  pictureTitle: 'L’image',
  picture: 'Couverture du podcast, 3000 × 3000 pixels',
  rulesTitle: 'Citer un récit',
  rules: [
    'Nommez la personne comme le récit la nomme, ni plus ni moins : c’est ce qu’elle a choisi.',
    'Citez sans changer les mots. La transcription de chaque récit donne l’heure de chaque phrase.',
    'Mettez le lien vers la page du récit : s’il est retiré un jour, vos lecteurs le sauront.',
    'Les chiffres sont donnés « selon la personne » : nous ne les avons pas vérifiés.',
    'Pour diffuser un son ou une image, demandez-nous le dossier de presse du récit : vous recevez votre lien, avec l’extrait sonore, les citations et les droits. Tous les accords ne le prévoient pas.',
  ],
  contactTitle: 'Une question, un entretien',
  contact: 'Nous répondons, et nous pouvons transmettre une demande à la personne qui témoigne :',
  noContact: 'Nous pouvons transmettre une demande à la personne qui témoigne.',
  takenUpTitle: 'Ils en ont parlé',
  takenUpStory: 'le récit',
  latest: 'Les derniers récits',
  tableBefore: 'Toutes les fiches d’expérience dans un tableau :',
  table: 'fiches.csv',
};

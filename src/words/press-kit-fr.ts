import { de } from './elision.ts';

type Story = { readonly show: string; readonly author: string; readonly name: string };

/** The press kit of one testimony, in French. */
export const pressKitInFrench = {
  title: 'Dossier de presse',
  madeFor: (recipient: string) =>
    `Ce dossier a été préparé pour ${recipient}. Merci de ne pas transmettre cette adresse : nous en donnons une à chaque média.`,
  beside: 'Sons, droits et images',
  pasteTitle: 'Le texte',
  paste: 'À copier ou à adapter :',
  pitch: ({ show, author, name }: Story, quote: string, told: string) =>
    `${quote} ${told} À écouter dans « ${show} », un podcast ${de(author)}. Qui raconte : ${name}.`,
  listenHere: (address: string) => `À écouter, avec la transcription : ${address}`,
  quotesTitle: 'Les citations',
  quotesRule: 'Mot pour mot, avec le moment où chacune est dite.',
  atMoment: (from: string, to: string) => `de ${from} à ${to}`,
  soundTitle: 'Le son',
  extract: (length: string, weight: string) => `Extrait sonore (${length}, M4A, ${weight})`,
  whole: (length: string, weight: string) => `Le récit entier (${length}, MP3, ${weight})`,
  radioTitle: 'Pour la radio',
  radioSound: (weight: string) => `Son prêt à diffuser (WAV, 48 kHz, −23 LUFS, ${weight})`,
  radioLength: 'Durée exacte',
  exactLength: (seconds: number): string => {
    const whole = Math.round(seconds);
    const [minutes, rest] = [Math.floor(whole / 60), String(whole % 60).padStart(2, '0')];
    return `${minutes}′${rest}″`;
  },
  firstWords: 'Premiers mots',
  lastWords: 'Derniers mots',
  launch: 'Texte de lancement',
  launchText: ({ show, author }: Story, told: string) =>
    `${told} Un récit à la première personne, dans « ${show} », le podcast ${de(author)}.`,
  closing: 'Texte de fin',
  closingText: ({ show, author, name }: Story) =>
    `Vous avez entendu : ${name}. C’était dans « ${show} », un podcast ${de(author)}. D’autres récits sur le site du podcast.`,
  picturesTitle: 'Les images',
  cover: 'Couverture du récit, 3000 × 3000 pixels',
  smallCover: 'La même, 1200 × 1200 pixels',
  rightsTitle: 'Les droits',
  rights: ({ show, author, name }: Story, until: string) =>
    `La personne a donné son accord pour la presse et la radio jusqu’au ${until}. Citez « ${show} », ${author}, et nommez-la comme ici : ${name}. Pas de publicité, pas de coupe qui change le sens.`,
  noRights:
    'La personne n’a pas encore donné son accord pour la presse : rien de ceci ne peut être transmis.',
  mayEnd:
    'Elle peut retirer son accord à tout moment : cette page cessera alors de répondre. Merci de vérifier avant toute nouvelle diffusion.',
  contactTitle: 'Nous joindre',
  contact: 'Une question, un entretien avec la personne :',
  noContact: 'Pour une question ou un entretien, répondez à la personne qui vous a envoyé ce lien.',
  page: 'La page du récit',
  demonstration: 'Ceci est une démonstration : les voix sont de synthèse et l’histoire est inventée.',
};

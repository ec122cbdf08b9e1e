import { type Network, networks } from './posts.ts';

/** Names of what volunteers find in a testimony's folder for the press, of which `draft` is a part of `brouillon/`. */
export const pressFolder = {
  agreed: 'pour la presse',
  draft: 'presse',
  text: 'dossier.txt',
  extract: 'extrait sonore.m4a',
  radio: 'son radio.wav',
  cover: 'couverture.jpg',
  links: 'liens donnés.txt',
} as const;

/** Names of what volunteers find in a testimony's folder to share: files that say what they are for. */
export const sharing = {
  folder: 'à partager',
  passage: (rank: number) => `extrait ${rank}`,
  videos: {
    vertical: 'video verticale (stories, reels)',
    portrait: 'video portrait (fil Instagram)',
    square: 'video carree (Facebook, LinkedIn)',
    wide: 'video large (site, YouTube)',
  },
  captions: 'sous-titres',
  alt: 'description pour les personnes aveugles',
  quote: 'ce qui est dit',
  zip: 'tout en un',
  guide: 'quelle video pour quel reseau',
  guideUses: [
    { where: 'Story ou reel (Instagram, Facebook)', shapes: ['vertical', 'portrait', 'square'] },
    { where: 'WhatsApp', shapes: ['vertical', 'portrait', 'square'] },
    { where: 'Fil Instagram', shapes: ['portrait', 'square', 'vertical'] },
    { where: 'Facebook, LinkedIn, Mastodon', shapes: ['square', 'wide', 'portrait', 'vertical'] },
    { where: 'Site, YouTube, grand écran', shapes: ['wide', 'square'] },
  ],
  guideLine: (where: string, video: string) => `${where} :\n${video}\n`,
  guideEnd: (post: string, alt: string) =>
    `Choisissez la vidéo, puis copiez le texte qui porte le nom du réseau, par exemple « ${post} ».\n` +
    `Si le réseau demande une description, c’est « ${alt} ».\n`,
  leftOut: 'videos non proposees',
  leftOutLine: (video: string, reasons: readonly string[]) =>
    `« ${video} » n’est pas proposée : ${reasons.join(', ')}.`,
  post: (network: Network) => `texte pour ${network === 'email' ? 'un courriel' : networks[network].name}`,
  cards: 'citation en image',
  cardNames: {
    portrait: 'portrait (fil Instagram)',
    square: 'carre',
    wide: 'large (LinkedIn)',
    story: 'verticale (stories)',
  },
} as const;

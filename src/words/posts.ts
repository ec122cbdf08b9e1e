/** What a post is made of, all of it public. */
export type PostParts = {
  /** In its guillemets. */
  readonly quote: string;
  readonly speaker: string;
  /** What came of it, said by the person. */
  readonly result?: string;
  /** Address of the moment in the episode. */
  readonly link?: string;
  readonly showTitle: string;
  /** `#GouvernancePartagée #Santé`, or nothing. */
  readonly hashtags: string;
};

export type Network = 'linkedin' | 'facebook' | 'instagram' | 'mastodon' | 'whatsapp' | 'email';

/** How each network is called on a file, and the most characters it takes. An address counts for 23 on Mastodon. */
export const networks: Readonly<
  Record<Network, { readonly name: string; readonly most: number; readonly addressLength?: number }>
> = {
  linkedin: { name: 'LinkedIn', most: 3000 },
  facebook: { name: 'Facebook', most: 5000 },
  instagram: { name: 'Instagram', most: 2200 },
  mastodon: { name: 'Mastodon', most: 500, addressLength: 23 },
  whatsapp: { name: 'WhatsApp', most: 4000 },
  email: { name: 'Courriel', most: 5000 },
};

/** In the order in which they are offered. */
export const networkNames: readonly Network[] = [
  'linkedin',
  'facebook',
  'instagram',
  'mastodon',
  'whatsapp',
  'email',
];

const said = ({ quote, speaker }: PostParts) => `${quote}\n${speaker}`;
const result = ({ result: told }: PostParts) =>
  told === undefined ? '' : `Ce qui a changé, selon la personne : ${told}`;
const listen = ({ link }: PostParts) => (link === undefined ? '' : `Pour écouter ce moment : ${link}`);
const thanks = ({ showTitle }: PostParts) =>
  `Nous avons recueilli ce témoignage pour « ${showTitle} ». Merci à la personne qui a bien voulu raconter.`;

/** The paragraphs of a post, in the network's voice (« nous »). Empty ones are left out. */
export const postParagraphs: Readonly<Record<Network, (parts: PostParts) => readonly string[]>> = {
  linkedin: (parts) => [said(parts), result(parts), thanks(parts), listen(parts), parts.hashtags],
  facebook: (parts) => [said(parts), result(parts), thanks(parts), listen(parts), parts.hashtags],
  // Instagram makes no link of an address in a post.
  instagram: (parts) => [
    said(parts),
    result(parts),
    thanks(parts),
    parts.link === undefined ? '' : 'Le témoignage entier : adresse dans notre profil.',
    parts.hashtags,
  ],
  mastodon: (parts) => [said(parts), listen(parts), parts.hashtags],
  whatsapp: (parts) => [said(parts), listen(parts)],
  email: (parts) => [
    `Objet : ${parts.quote}`,
    'Bonjour,',
    `Nous avons recueilli un témoignage qui pourrait vous parler.`,
    said(parts),
    result(parts),
    listen(parts),
    'Bonne écoute,',
    parts.showTitle,
  ],
};

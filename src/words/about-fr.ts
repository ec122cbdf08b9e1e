import type { Prose, Publisher } from './prose.ts';

/** À propos, mentions légales, accessibilité, vie privée: the pages the footer leads to, in French. */
export function aboutInFrench(by: Publisher): readonly Prose[] {
  return [about(by), legalNotice(by), accessibility(by), privacy(by)];
}

const contact = ({ email, author }: Publisher) =>
  email === undefined ? `Demandez à une personne du réseau ${author}.` : `Écrivez à ${email}.`;

const about = (by: Publisher): Prose => ({
  path: 'a-propos/',
  title: 'À propos',
  lead: `« ${by.show} » donne la parole à des personnes qui ont essayé de faire autrement, ensemble. Elles racontent ce que cela a changé, et ce qui n’a pas marché.`,
  sections: [
    {
      title: 'Qui parle',
      paragraphs: [
        'Des habitantes, des élus, des bénévoles, des salariées. Chaque récit est à la première personne : c’est une expérience, pas une leçon.',
        `Les récits sont recueillis par ${by.author}, un réseau de facilitation. Nous posons des questions, puis nous écoutons.`,
      ],
    },
    {
      title: 'Ce que nous promettons à chaque personne',
      list: [
        'Rien n’est mis en ligne sans son accord, et elle choisit pour quels usages.',
        'Elle choisit comment elle est nommée : nom, prénom, fonction, ou rien.',
        'Elle peut tout retirer, à tout moment, sans se justifier.',
        'Ce qu’elle raconte n’est pas réécrit. Les silences et les hésitations restent.',
      ],
    },
    {
      title: 'Reprendre un récit',
      paragraphs: [
        'Chaque récit a sa fiche, à imprimer ou à recopier, et sa transcription. Citez la personne comme elle a choisi d’être nommée, et mettez le lien vers la page.',
      ],
    },
    { title: 'Nous joindre', paragraphs: [contact(by)] },
  ],
});

const legalNotice = (by: Publisher): Prose => ({
  path: 'mentions-legales/',
  title: 'Mentions légales',
  lead: `Ce site est publié par ${by.author}.`,
  sections: [
    { title: 'Éditeur', paragraphs: [`${by.author}. ${contact(by)}`] },
    {
      title: 'Hébergement',
      paragraphs: [
        `Ce site est fait de fichiers simples, qui peuvent être déposés chez n’importe quel hébergeur. Pour connaître le nom et l’adresse du nôtre : ${lowered(contact(by))}`,
      ],
    },
    {
      title: 'Droits',
      paragraphs: [
        'La licence des sons et des textes est indiquée au bas de chaque page. La voix et les paroles restent celles des personnes : leur accord vaut pour ces récits, pas pour d’autres usages.',
      ],
    },
    {
      title: 'Signaler un contenu',
      paragraphs: [
        `Une erreur, une personne que l’on reconnaît sans qu’elle l’ait voulu ? ${contact(by)} Nous mettons le récit en pause le temps de vérifier.`,
      ],
    },
  ],
});

const accessibility = (by: Publisher): Prose => ({
  path: 'accessibilite/',
  title: 'Accessibilité',
  lead: 'Ce site est fait pour être lu, écouté et parcouru de toutes les façons. Il n’a pas encore été audité par un organisme extérieur.',
  sections: [
    {
      title: 'Ce qui est fait',
      list: [
        'Une transcription accompagne les récits, avec le nom de qui parle et l’heure de chaque passage.',
        'Tout se fait au clavier, et chaque commande dit son nom aux lecteurs d’écran.',
        'Tout se lit et s’écoute sans JavaScript.',
        'Les couleurs restent lisibles de jour comme de nuit, et les textes peuvent être agrandis.',
      ],
    },
    {
      title: 'Comment c’est vérifié',
      paragraphs: [
        'À chaque nouvelle version, un contrôle automatique cherche des erreurs sur chaque page, en clair, en sombre et sur téléphone. Il ne remplace pas un audit : l’état de conformité au RGAA est donc « non audité ».',
      ],
    },
    {
      title: 'Un obstacle ?',
      paragraphs: [
        `Dites-nous ce qui vous gêne : nous vous enverrons le contenu sous une autre forme. ${contact(by)}`,
        'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.',
      ],
    },
  ],
});

const privacy = (by: Publisher): Prose => ({
  path: 'vie-privee/',
  title: 'Vie privée',
  lead: 'Nous ne savons pas qui vous êtes, et nous ne cherchons pas à le savoir.',
  sections: [
    {
      title: 'Sur ce site',
      list: [
        'Aucun cookie, aucun outil de mesure, aucun bouton de réseau social.',
        'Aucune page ne fait appel à un autre site.',
        'Pour vous permettre de reprendre où vous en étiez, votre navigateur retient le moment où vous vous êtes arrêté. Cela reste sur votre appareil.',
      ],
    },
    {
      title: 'Chez l’hébergeur et dans les applis',
      paragraphs: [
        'Comme tout site, celui-ci est servi par un hébergeur, qui peut garder un journal technique des visites. Les applis de podcasts ont leurs propres règles, que nous ne maîtrisons pas.',
      ],
    },
    {
      title: 'Les personnes qui témoignent',
      paragraphs: [
        'Leur nom, leurs coordonnées et leur accord sont gardés à part, jamais en ligne. Un récit retiré disparaît de ce site en quelques instants ; les applis peuvent mettre quelques jours, et les copies déjà téléchargées ne peuvent pas être effacées.',
        `Pour retirer un récit, le corriger, ou savoir ce que nous gardons de vous : ${lowered(contact(by))}`,
        'Vous pouvez aussi saisir la CNIL.',
      ],
    },
  ],
});

/** A sentence that follows a colon. */
const lowered = (sentence: string) => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;

import { type FeedPart, feedParts } from './feed-parts.ts';

/** Where and what a fault of the feed is. */
type FaultPlace = {
  /** « du podcast », « de « Titre » ». */
  readonly of: string;
  /** Name of the element or of one of its attributes, in the feed's own terms: `enclosure@url`. */
  readonly part: string;
  /** What is written there, shortened. */
  readonly found: string;
};

type Entry = {
  readonly fact: (place: FaultPlace) => string;
  readonly advice: string;
  /** Worth mending, yet every application copes: the feed may go out. */
  readonly warning?: true;
};

const SETTING = 'Complétez show.yaml ou la fiche du récit, puis relancez la mise en ligne.';
const REBUILD = 'Relancez la mise en ligne ; si cela revient, écrivez-nous avec ce message.';

/** Every fault that a feed can have, in the same two sentences as problems: the fact, then the one thing to do. */
export const feedFaults = {
  'xml-broken': {
    fact: ({ found }) => `Aucune application ne peut lire ce flux : il est abîmé à la ligne ${found}.`,
    advice: REBUILD,
  },
  'encoding-not-utf8': {
    fact: ({ found }) => `Le flux se dit écrit en ${found}, et non en UTF-8.`,
    advice: 'Enregistrez-le en UTF-8 : les accents seront lus partout.',
  },
  'not-a-feed': {
    fact: () => 'Ce document n’est pas un flux de podcast (RSS 2.0).',
    advice: 'Vérifiez l’adresse : elle mène peut-être à une page.',
  },
  'vocabulary-misspelt': {
    fact: ({ found }) => `Un vocabulaire du flux est mal nommé : ${found}.`,
    advice: 'Écrivez son adresse exactement : une majuscule suffit à le rendre illisible.',
  },
  'part-missing': { fact: (place) => `Il manque ${named(place)}.`, advice: SETTING },
  'part-advised': {
    fact: (place) => `Il serait bon de donner ${named(place)}.`,
    advice: SETTING,
    warning: true,
  },
  'part-repeated': { fact: (place) => `Le flux donne plusieurs fois ${named(place)}.`, advice: REBUILD },
  'part-misplaced': {
    fact: (place) => `Le flux donne au mauvais endroit ${named(place)}.`,
    advice: REBUILD,
  },
  'value-empty': { fact: (place) => `${sentence(named(place))} : rien n’est écrit.`, advice: SETTING },
  'value-spaced': {
    fact: (place) => `${sentence(named(place))} commence ou finit par des espaces.`,
    advice: SETTING,
    warning: true,
  },
  'value-too-long': {
    fact: (place) => `${sentence(named(place))} : le texte est trop long pour les annuaires.`,
    advice: 'Raccourcissez-le : 255 signes pour un titre, 4 000 octets pour une description.',
  },
  'value-unknown': {
    fact: (place) => `${sentence(named(place))} : « ${place.found} » n’est pas une valeur connue.`,
    advice: SETTING,
  },
  'value-not-written': {
    fact: (place) => `${sentence(named(place))} : « ${place.found} » a été écrit à la place d’une valeur.`,
    advice: REBUILD,
  },
  'text-escaped-twice': {
    fact: (place) => `${sentence(named(place))} s’affichera avec des signes parasites (« ${place.found} »).`,
    advice: 'Écrivez le texte tel qu’il doit être lu, sans balise ni code.',
    warning: true,
  },
  'markup-refused': {
    fact: (place) => `Les applications refusent une partie de la mise en forme : ${named(place)}.`,
    advice: 'N’y gardez que des paragraphes, des listes, des liens et du gras.',
  },
  'address-invalid': {
    fact: (place) => `${sentence(named(place))} n’est pas une adresse complète : « ${place.found} ».`,
    advice: 'Donnez l’adresse entière, avec https:// au début et sans espace.',
  },
  'address-not-secure': {
    fact: (place) => `${sentence(named(place))} ne commence pas par https:// : « ${place.found} ».`,
    advice: 'Demandez à l’hébergeur une adresse en https.',
    warning: true,
  },
  'self-address-differs': {
    fact: ({ found }) => `Le flux se dit à l’adresse « ${found} », qui n’est pas la sienne.`,
    advice: 'Corrigez « adresse publique » dans show.yaml.',
  },
  'picture-format': {
    fact: (place) => `${sentence(named(place))} n’est ni un JPEG ni un PNG : « ${place.found} ».`,
    advice: 'Enregistrez l’image en JPEG, au carré, de 1 400 à 3 000 pixels.',
  },
  'date-invalid': {
    fact: (place) => `${sentence(named(place))} n’est pas écrite comme il faut : « ${place.found} ».`,
    advice: REBUILD,
  },
  'number-invalid': {
    fact: (place) =>
      `${sentence(named(place))} n’est pas un nombre entier plus grand que zéro : « ${place.found} ».`,
    advice: SETTING,
  },
  'identity-invalid': {
    fact: (place) => `${sentence(named(place))} n’a pas la forme d’un identifiant : « ${place.found} ».`,
    advice: REBUILD,
  },
  'category-unknown': {
    fact: ({ found }) => `La rubrique « ${found} » n’existe pas chez Apple.`,
    advice: 'Choisissez-en une de sa liste, en anglais, dans show.yaml.',
  },
  'email-invalid': {
    fact: ({ found }) => `Le courriel du podcast n’est pas une adresse : « ${found} ».`,
    advice: 'Corrigez « courriel » dans show.yaml.',
  },
  'show-hidden': {
    fact: () => 'Le flux demande aux annuaires de cacher tout le podcast.',
    advice: 'Retirez cette demande si le podcast doit être trouvé.',
    warning: true,
  },
  'copyright-sign': {
    fact: ({ found }) => `La mention de droits contient un signe ou une année : « ${found} ».`,
    advice: 'N’y laissez que le nom du réseau.',
    warning: true,
  },
  'identity-shared': {
    fact: ({ of }) => `L’identité ${of} est aussi celle d’un autre récit.`,
    advice: 'Effacez la ligne « guid » de la fiche qui est une copie.',
  },
  'sound-shared': {
    fact: ({ of }) => `Le son ${of} est aussi celui d’un autre récit.`,
    advice: 'Vérifiez que le même enregistrement n’a pas été déposé deux fois.',
  },
  twins: {
    fact: ({ of }) => `Le titre, le jour et la durée ${of} sont aussi ceux d’un autre récit.`,
    advice: 'Changez l’un des deux titres : certaines applications n’en montreraient qu’un.',
  },
  'not-newest-first': {
    fact: ({ of }) => `La place ${of} n’est pas la bonne : les plus récents viennent d’abord.`,
    advice: REBUILD,
    warning: true,
  },
  'sound-type-differs': {
    fact: ({ of, found }) => `Le son ${of} est annoncé comme « ${found} », ce que son nom ne dit pas.`,
    advice: REBUILD,
  },
  'sound-length-differs': {
    fact: ({ of, found }) => `Le poids annoncé du son ${of} n’est pas le sien (${found} octets).`,
    advice: REBUILD,
  },
  'file-missing': {
    fact: (place) => `${sentence(named(place))} mène à un fichier qui n’existe pas : « ${place.found} ».`,
    advice: REBUILD,
  },
  'chapters-unordered': {
    fact: ({ of }) => `Les chapitres ${of} ne sont pas dans l’ordre du temps.`,
    advice: 'Remettez-les dans l’ordre dans la fiche.',
  },
  'chapter-after-end': {
    fact: ({ of, found }) => `Un chapitre ${of} commence après la fin : « ${found} ».`,
    advice: 'Corrigez son temps dans la fiche.',
  },
  'chapter-time-invalid': {
    fact: ({ of, found }) => `Un chapitre ${of} n’a pas de temps lisible : « ${found} ».`,
    advice: 'Corrigez son temps dans la fiche.',
  },
  'chapters-disagree': {
    fact: ({ of }) => `Les chapitres ${of} et les temps de sa description ne disent pas la même chose.`,
    advice: 'Laissez les chapitres dans la fiche, et retirez les temps de la description.',
    warning: true,
  },
  'host-not-repeated': {
    fact: ({ of }) => `Le réseau n’est pas cité parmi les personnes ${of}.`,
    advice: REBUILD,
    warning: true,
  },
} as const satisfies Record<string, Entry>;

export type FeedFaultCode = keyof typeof feedFaults;

/** « du podcast » */
export const ofTheShow = 'du podcast';

/** « de « On a appris à s’écouter » » */
export const ofTheStory = (title: string): string => `de « ${title} »`;

/** « d’un récit sans titre » */
export const ofAnUntitledStory = 'd’un récit sans titre';

function named({ part, of }: FaultPlace): string {
  return `${isKnown(part) ? feedParts[part] : `l’élément « ${part} »`} ${of}`;
}

function isKnown(part: string): part is FeedPart {
  return part in feedParts;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

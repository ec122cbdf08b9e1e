import type { PassageReason } from '../../model/clip.ts';

type Sign = { readonly reason: PassageReason; readonly weight: number; readonly found: RegExp };

const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'giu');

const NUMBER =
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent|cents|mille|\\d[\\d\\u00A0\\u202F.,]*';

/** What makes a sentence worth hearing, each counted at most twice. */
const SIGNS: readonly Sign[] = [
  {
    reason: 'figures',
    weight: 1,
    found: word(
      `(?:(?:${NUMBER})[-\\s\\u00A0]?(?:et[-\\s])?)+\\s?(?:%|€|pour[\\s-]cent|fois|euros?|ans?|mois|semaines?|jours?|heures?|minutes?|réunions?|personnes?|bénévoles?|salariés?|habitants?|résidents?|places?|doigts|accidents?|voitures?|familles?|enfants?|\\p{L}{5,}s)|zéro|moitié|un tiers|le double|le triple`,
    ),
  },
  {
    reason: 'change',
    weight: 1.2,
    found: word(
      'avant|maintenant|aujourd’hui|désormais|depuis|(?:est|sommes|sont|suis) (?:passée?s?|descendue?s?|montée?s?) de|(?:a|ont|avons|ai) (?:réduit|baissé|diminué|augmenté|changé|supprimé|doublé|arrêté)|(?:est|sont) revenue?s?|plus jamais|cette fois|de moins|de plus|au lieu de',
    ),
  },
  {
    reason: 'emotion',
    weight: 1.3,
    found: word(
      'peur|honte|mal|pleur\\p{L}*|larmes|colère|fière?s?|fierté|seule?|épuisée?|fatiguée?|silence|dor\\p{L}{1,4}|respire\\p{L}*|sceptiques?|ému\\p{L}*|touchée?|joie|soulag\\p{L}*|cri(?:é|er|ait)|os(?:e|ait|er|é)|cœur|difficile|se taire|me taire|croyait|salue|rire|ri|confiance',
    ),
  },
  {
    reason: 'spoken',
    weight: 1.4,
    found:
      /«[^»]{8,}»?|(?<!\p{L})(?:m’a|lui a|j’ai|a) (?:dit|demandé|répondu)(?!\p{L})|je me (?:suis dit|disais|suis demandé)/giu,
  },
  {
    reason: 'turning',
    weight: 1.1,
    found: word(
      'un jour|un soir|un matin|ce jour-là|le \\p{L}+ième jour|et là|quand je suis|il s’est passé|quelque chose|une troisième|personne n’|personne ne|jamais|exactement|tout le monde|pour la première fois|la première fois|découvert',
    ),
  },
  { reason: 'person', weight: 0.4, found: word('je|j’\\p{L}+|moi|m’\\p{L}+|nous|on') },
];

const FILLERS = word(
  'euh|ben|bah|bon|hein|voilà|quoi|disons|enfin bon|comment dire|des trucs|en fait|un moment|sympa|je ne sais pas|peut-être|je crois|un peu|ça dépend|il faudrait|il faut dire|à peu près|vraiment|alors',
);

/** What a sentence has that is worth hearing: a value, and what it comes from. */
export type Worth = {
  readonly value: number;
  readonly byReason: ReadonlyMap<PassageReason, number>;
};

export function worthOf(sentence: string): Worth {
  const text = sentence.replace(/'/gu, '’');
  const byReason = new Map<PassageReason, number>();
  for (const { reason, weight, found } of SIGNS) {
    const times = Math.min(2, [...text.matchAll(found)].length);
    if (times > 0) byReason.set(reason, weight * times ** 0.6);
  }
  const gained = [...byReason.values()].reduce((sum, one) => sum + one, 0);
  const lost = Math.min(2.5, [...text.matchAll(FILLERS)].length * 0.6);
  return { value: gained - lost, byReason };
}

/** How much a passage loses by opening on words that lean on what was said before. */
export function leaningOf(sentence: string): number {
  if (/^(?:oui|non|si|d’accord|voilà)(?![\p{L}])/iu.test(sentence)) return 1.4;
  if (/^(?:et|donc|alors|du coup|ça|cela|elles?|ils|ceux|celui|celle)(?![\p{L}])/iu.test(sentence))
    return 1.4;
  if (/^(?:mais|ensuite|après|puis|il|c’|parce qu)/iu.test(sentence)) return 0.7;
  return 0;
}

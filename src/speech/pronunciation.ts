import { numberInWords } from './french-numbers.ts';
import { soundsOf, spelledSounds } from './french-sounds.ts';

/** Written word, lower case and NFC → the ways it is said, phones parted by spaces. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Ways of saying one word are tried all at once: too many slow the search and help nothing. */
const MOST_WAYS = 8;
const WAYS_OF_A_PART = 3;

/** What signs are said as. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'pour cent',
  '€': 'euros',
  $: 'dollars',
  '&': 'et',
  '+': 'plus',
  '=': 'égale',
  '°': 'degrés',
};

/** What abbreviations are said as; the token is compared without its dots. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  m: 'monsieur',
  mr: 'monsieur',
  mme: 'madame',
  mmes: 'mesdames',
  mlle: 'mademoiselle',
  dr: 'docteur',
  'n°': 'numéro',
  etc: 'et cetera',
  st: 'saint',
  ste: 'sainte',
};

/** Words whose quick form no dictionary gives. */
const QUICK: Readonly<Record<string, readonly string[]>> = {
  il: ['ii'],
  ils: ['ii'],
  je: ['ch', 'jj ee'],
  puis: ['pp ii'],
  parce: ['pp aa ss'],
  quelque: ['kk ai kk'],
  quelques: ['kk ai kk'],
  plus: ['pp uu'],
  voilà: ['vv aa ll aa'],
};

/** Reads a pronouncing dictionary in the CMU Sphinx form: `mot phones`, `mot(2) phones` for another way. */
export function parseDictionary(text: string): Dictionary {
  const dictionary = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const word = line
      .slice(0, space)
      .replace(/\(\d+\)$/, '')
      .normalize('NFC');
    const sounds = line.slice(space + 1).trim();
    if (space <= 0 || sounds === 'SIL') continue;
    const ways = dictionary.get(word);
    if (ways === undefined) dictionary.set(word, [sounds]);
    else ways.push(sounds);
  }
  return dictionary;
}

/**
 * The ways a written word is said, most usual first: from the dictionary, else part by part (elisions, hyphens, figures),
 * else by the rules of spelling. Empty when the token has no letter, figure or spoken sign.
 */
export function pronunciationsOf(token: string, dictionary: Dictionary): readonly string[] {
  const isAcronym = /^\P{L}*\p{Lu}[\p{Lu}.]{1,5}\P{L}*$/u.test(token);
  const word = plain(token);
  const known = dictionary.get(word);
  if (known !== undefined && !isAcronym && ABBREVIATIONS[word] === undefined)
    return eased([...known, ...(QUICK[word] ?? [])]);
  const parts = spoken(word).map((part) => waysOfPart(part, dictionary));
  const whole = parts.reduce(
    (ways, part) =>
      ways.flatMap((way) => part.map((sounds) => `${way} ${sounds}`.trim())).slice(0, MOST_WAYS),
    [''],
  );
  const spelled = isAcronym ? [spelledSounds(word)] : [];
  return eased([...spelled, ...whole].filter((sounds) => sounds !== ''));
}

/** Lower case, one kind of apostrophe, no ligature, no punctuation around. */
const plain = (token: string) =>
  token
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'é')
    .replace(/[^\p{L}\d'%€$&+=°.,:-]/gu, '')
    .replace(/^[-.,:]+|[-.,:]+$/gu, '');

/** The words that a token is said with: elided words kept whole, figures and signs in words. */
function spoken(word: string): readonly string[] {
  const inWords = (ABBREVIATIONS[word] ?? word)
    .replace(/^1er$/u, 'premier')
    .replace(/(\d+)e(?:me|ème)?$/u, '$1 ième')
    .replace(/(\d+)h(\d*)/gu, '$1 heures $2')
    .replace(/(\d+)[.,](\d+)/gu, '$1 virgule $2')
    .replace(/[%€$&+=°]/gu, (sign) => ` ${SIGNS[sign] ?? ''} `)
    .replace(/\d+/gu, (figures) => ` ${numberInWords(figures)} `);
  return inWords.split(/(?<=')|[\s.,:-]+/u).filter((part) => part !== '' && part !== "'");
}

function waysOfPart(part: string, dictionary: Dictionary): readonly string[] {
  const known = dictionary.get(part) ?? dictionary.get(`-${part}`);
  if (known !== undefined) return known.slice(0, WAYS_OF_A_PART);
  return [soundsOf(part.replace(/[^\p{L}]/gu, ''))].filter((sounds) => sounds !== '');
}

/** Adds the way that drops the end of « autre », « possible »: « aut », « possib ». */
function eased(ways: readonly string[]): readonly string[] {
  const dropped = ways
    .filter((sounds) => / (?:bb|dd|ff|gg|kk|pp|tt|vv) (?:rr|ll)$/u.test(sounds))
    .map((sounds) => sounds.replace(/ (?:rr|ll)$/u, ''));
  return [...new Set([...ways, ...dropped])].slice(0, MOST_WAYS);
}

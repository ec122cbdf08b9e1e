import { speakerWords } from '../words/transcript.ts';
import type { Person } from './accord.ts';
import type { Fiche } from './fiche.ts';
import { hideWords } from './hidden-words.ts';
import { quotesOf } from './mask.ts';
import { publicNamesOf } from './public-name.ts';

/**
 * The fiche as it may be shown: without masked words, and with no name that the accords do not allow, whoever wrote it
 * there. What is made public is made from it alone.
 */
export function discreetFiche(fiche: Fiche, people: readonly Person[]): Fiche {
  const { backstage, guid, ...told } = fiche;
  const quotes = quotesOf(backstage.masks);
  const names = publicNamesOf(people, speakerWords.unnamedWitness);
  const shown = (text: string) =>
    people.reduce(
      (named, person, rank) => withoutNames(named, person, names[rank] ?? speakerWords.unnamedWitness),
      hideWords(text, quotes, speakerWords.masked),
    );
  return { ...mapTexts(told, shown), backstage, ...(guid !== undefined && { guid }) };
}

/** Without the names of a person that are not theirs to be shown. Only words with a capital are taken for names. */
function withoutNames(text: string, { witness, accord }: Person, publicName: string): string {
  const naming = accord?.naming ?? 'anonymous';
  const { firstName = '', lastName = '' } = witness;
  if (naming === 'full-name') return text;
  const hidesFirst = naming !== 'first-name';
  const [first, last] = [escaped(firstName), escaped(lastName)];
  const shortest = naming === 'first-name' && firstName !== '' ? firstName : publicName;
  const hidden = [
    ...(first !== '' && last !== '' ? [`${first}\\s+${last}`] : []),
    ...(last === '' ? [] : [last]),
    ...(first === '' || !hidesFirst ? [] : [first]),
  ];
  return hidden.reduce((named, name) => {
    const pattern = `(?<![\\p{L}\\p{M}])(?:${TITLES})?${name}(?![\\p{L}\\p{M}])`;
    return named.replace(new RegExp(pattern, 'gu'), shortest);
  }, text);
}

const TITLES = '(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s+';

/** Accents and capitals as the name has them, or all in capitals. */
const escaped = (name: string) => {
  const plain = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return plain === '' ? '' : `(?:${plain}|${plain.toUpperCase()})`;
};

/** The same value with every text in it changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  // Only texts are replaced, by texts: the shape stays that of the value.
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]);
  return Object.fromEntries(entries) as Value;
}

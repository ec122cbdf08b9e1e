const CODES: Readonly<Record<string, string>> = {
  fr: 'fra',
  en: 'eng',
  de: 'deu',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  ar: 'ara',
};

/** The ISO 639-2 code of a BCP 47 tag, `fra` for `fr` or `fr-CA`; `und` (undetermined) when it is not one we know. */
export function languageCode(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return CODES[language] ?? (language.length === 3 ? language : 'und');
}

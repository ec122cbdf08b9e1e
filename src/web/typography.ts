const NO_BREAK_SPACE = '\u00A0';

/** In order: each rule counts on the ones before it. Addresses, times (`12:30`) and code are left as they are. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Thin and figure spaces are missing from most fonts: the ordinary no-break space stands for them.
  [/[\u2007\u2009\u200A\u202F]/gu, NO_BREAK_SPACE],
  [/\.{3}/gu, '…'],
  [/(?<=\p{L})['\u02BC](?=[\p{L}\d«“])/gu, '’'],
  [/«[^\S\n]*(?=\S)/gu, `«${NO_BREAK_SPACE}`],
  [/(?<=\S)[^\S\n]*»/gu, `${NO_BREAK_SPACE}»`],
  [/(?<=[\p{L}\p{N}»”’)\]…%€°])[^\S\n]*(?=[;!?]+(?:[\s»”’)\]…]|$))/gu, NO_BREAK_SPACE],
  [/(?<=[\p{L}\p{N}»”’)\]…%€°])[^\S\n]*:(?=\s|$)/gu, `${NO_BREAK_SPACE}:`],
  [/(?<=\d)[^\S\n](?=\d{3}(?!\d)|[%€])/gu, NO_BREAK_SPACE],
  [/(?<=\b[nN]°)[^\S\n]*(?=\d)/gu, NO_BREAK_SPACE],
];

/**
 * A French text as it is to be read: composed accents (NFC), apostrophes, suspension points, and the no-break spaces of
 * the Imprimerie nationale's rules, always U+00A0 because U+202F is missing from most fonts. Applied wherever a text is
 * drawn or shown, never to what is stored. Applied twice, it changes nothing more.
 */
export function typography(text: string): string {
  return RULES.reduce((read, [found, put]) => read.replace(found, put), text.normalize('NFC'));
}

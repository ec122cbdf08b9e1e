const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '',
  rlm: '',
  ...Object.fromEntries(
    'agrave à acirc â ccedil ç eacute é egrave è ecirc ê euml ë icirc î iuml ï ocirc ô oelig œ ugrave ù ucirc û uuml ü Agrave À Ccedil Ç Eacute É Egrave È Ecirc Ê OElig Œ laquo « raquo » hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” ndash – mdash — euro € deg °'
      .match(/\S+ \S/gu)
      ?.map((pair) => pair.split(' ')) ?? [],
  ),
};

/** Text of a cue without what subtitle files put around it: `<i>`, `<c.yellow>`, `<00:01.000>`, `{\an8}`. */
export function withoutTags(payload: string): string {
  return payload
    .replace(/<\/?[a-z0-9][^<>]*>/giu, '')
    .replace(/\{\\[^{}]*\}/gu, '')
    .trim();
}

/** Decodes the entities that WebVTT knows, those of French, and numeric ones; anything else stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal, hexadecimal, name) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (code > 0 && code <= 0x10_ff_ff) return String.fromCodePoint(code);
    return ENTITIES[name] ?? ENTITIES[name?.toLowerCase()] ?? whole;
  });
}

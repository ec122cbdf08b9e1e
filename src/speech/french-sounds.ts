/**
 * Letters and the sounds they make, tried in order at each place of a word. `^` and `$` are the word's ends; sounds are
 * the 34 phones of the French acoustic model, `aa` to `zz`. Only words that no dictionary knows come here.
 */
const RULES: readonly (readonly [letters: string, sounds: string])[] = [
  // Ends that are not heard.
  ['aient$', 'ai'],
  ['(?<=.{2})ent$', 'an'],
  ['(?<=.{2})es?$', ''],
  ['(?<=[aeiouyéèê])(?:ts|ds|ps|cts)$', ''],
  ['(?<=n)[tds]+$', ''],
  ['(?<=[rl])[tds]s?$', ''],
  ['(?<=.{2})er$', 'ei'],
  ['(?<=.{2})ez$', 'ei'],
  ['(?<=.)ets?$', 'ai'],
  ['es$', 'ai'],
  ['(?<=[aeiouyéèêâîû])[tdpsxz]$', ''],
  // Vowels written with several letters.
  ['eaux?', 'au'],
  ['aux?(?=$)|au', 'au'],
  ['(?:œu|oeu|eu)(?=[rlfvn])', 'oe'],
  ['œu|oeu|eux?(?=$)|eu', 'eu'],
  ['œ|oe', 'ei'],
  ['ou(?=[aiîéè])(?!ill)', 'ww'],
  ['ou|où|oû', 'ou'],
  ['oy(?=[aeiouéèê])', 'ww aa yy'],
  ['oin(?![aeiouyéèêh])', 'ww in'],
  ['oi|oî|oy', 'ww aa'],
  ['(?:ain|aim|ein|eim)(?![aeiouyéèêhnm])', 'in'],
  ['(?<=[éi])en(?![aeiouyéèêhnm])', 'in'],
  ['(?:in|im|yn|ym)(?![aeiouyéèêhnm])', 'in'],
  ['(?:an|am|en|em)(?![aeiouyéèêhnm])', 'an'],
  ['(?:on|om)(?![aeiouyéèêhnm])', 'on'],
  ['(?:un|um)(?![aeiouyéèêhnm])', 'un'],
  ['ail(?:l(?=[eoaé])|$)', 'aa yy'],
  ['eil(?:l(?=[eoaé])|$)', 'ai yy'],
  ['ueil(?:l|$)', 'oe yy'],
  ['ay(?=[aeouéèê])', 'ai yy'],
  ['ai|aî|ei|ay|ey', 'ai'],
  ['ill(?<=(?:[aeo]|[^q]u)ill)', 'yy'],
  ['(?<=[mv])ill(?=[eai])', 'ii ll'],
  ['ill', 'ii yy'],
  // Single vowels.
  // The model was trained with an open « é » inside words.
  ['é(?=$|e?s?$|[aeouiâô])', 'ei'],
  ['é', 'ai'],
  ['[èêë]', 'ai'],
  ['e(?=(?:ll|tt|ss|rr|nn|mm|ff|pp|x|[rlscp][^aeiouyéèêhrl]))', 'ai'],
  ['(?<=^.?)e$', 'ee'],
  ['(?<=[aeioué])e', ''],
  ['e(?=[rlscfp]$)', 'ai'],
  ['e', 'ee'],
  ['[aàâ]', 'aa'],
  ['ô|o(?=$|s[eiéo])', 'au'],
  ['o', 'oo'],
  ['(?<=[^qgbcdfpt][^qgrl])u(?=[aiîéèo])', 'uy'],
  ['[uùûü]', 'uu'],
  ['(?<=[bcdfgpt][rl])[iy](?=[aeouéèâô])', 'ii yy'],
  ['[iy](?=[aeouéèâô])(?!es?$)', 'yy'],
  ['(?<=[aeo])ï(?=[aeo])', 'yy'],
  ['[iîïy]', 'ii'],
  // Consonants.
  ['sch|sh', 'ch'],
  ['ch(?=[rln])', 'kk'],
  ['ch', 'ch'],
  ['sc(?=[eiyéèê])', 'ss'],
  ['cc(?=[eiyéèê])', 'kk ss'],
  ['ç|c(?=[eiyéèêî])', 'ss'],
  ['cqu|qu|q|ck|cc|c|k', 'kk'],
  ['gn', 'gn'],
  ['ge(?=[aoâ])', 'jj'],
  ['gu(?=[eiyéèêî])|gg', 'gg'],
  ['g$', ''],
  ['g(?=[eiyéèêî])|j', 'jj'],
  ['g', 'gg'],
  ['ph|ff?', 'ff'],
  ['tt?h|tt', 'tt'],
  ['(?<!s)t(?=ion|iel|ieux|iale?s?$|iaux)', 'ss'],
  ['t', 'tt'],
  ['ss', 'ss'],
  ['(?<=[aeiouyéèêâîôûï])s(?=[aeiouyéèêâîôû])', 'zz'],
  ['s', 'ss'],
  ['(?<=^e)x(?=[aeiouyéèh])', 'gg zz'],
  ['x', 'kk ss'],
  ['bb?', 'bb'],
  ['dd?', 'dd'],
  ['ll?', 'll'],
  ['mm?', 'mm'],
  ['nn?', 'nn'],
  ['pp?', 'pp'],
  ['rr?', 'rr'],
  ['vv?|w', 'vv'],
  ['zz?', 'zz'],
];

const COMPILED = RULES.map(([letters, sounds]) => ({ pattern: new RegExp(letters, 'uy'), sounds }));

const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'aa',
  b: 'bb ei',
  c: 'ss ei',
  d: 'dd ei',
  e: 'eu',
  f: 'ai ff',
  g: 'jj ei',
  h: 'aa ch',
  i: 'ii',
  j: 'jj ii',
  k: 'kk aa',
  l: 'ai ll',
  m: 'ai mm',
  n: 'ai nn',
  o: 'au',
  p: 'pp ei',
  q: 'kk uu',
  r: 'ai rr',
  s: 'ai ss',
  t: 'tt ei',
  u: 'uu',
  v: 'vv ei',
  w: 'dd ou bb ll ee vv ei',
  x: 'ii kk ss',
  y: 'ii gg rr ai kk',
  z: 'zz ai dd',
};

/**
 * The sounds of a written French word, by rule.
 *
 * @param word lower case, NFC, letters only.
 * @returns phones parted by spaces; empty when no letter makes a sound.
 */
export function soundsOf(word: string): string {
  const sounds: string[] = [];
  for (let place = 0; place < word.length; ) {
    const rule = COMPILED.find(({ pattern }) => matchesAt(pattern, word, place));
    if (rule?.sounds) sounds.push(rule.sounds);
    place = rule === undefined ? place + 1 : rule.pattern.lastIndex;
  }
  return sounds.join(' ');
}

/** An acronym said letter by letter. */
export function spelledSounds(word: string): string {
  return [...word.normalize('NFD').toLowerCase()].flatMap((letter) => LETTER_NAMES[letter] ?? []).join(' ');
}

function matchesAt(pattern: RegExp, word: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(word) && pattern.lastIndex > place;
}

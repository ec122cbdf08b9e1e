/** Words about pictures, for people who read or hear them. */
export const coverWords = {
  number: (number: number) => `n° ${number}`,
  /** Between guillemets, whether it was written with some or not; quotes within it become “ ”. */
  quoted: (quote: string) => `« ${within(unwrapped(quote.trim()))} »`,
  episodeAlt: (hour: keyof typeof lights, words: string) =>
    `Des montagnes, une forêt et un lac, ${lights[hour]}, dessinés par la voix du témoignage, avec ces mots : ${words}`,
  photoAlt: (words: string) => `Photo choisie pour ce témoignage : ${words}`,
  showAlt: (hour: keyof typeof lights, title: string) =>
    `Des montagnes, une forêt et un lac, ${lights[hour]}, avec le nom du podcast : ${title}`,
} as const;

const lights = {
  dawn: 'à l’aube',
  morning: 'le matin',
  noon: 'en plein jour',
  evening: 'au soleil du soir',
  night: 'sous la lune',
} as const;

const PAIRS = ['«»', '“”', '""'] as const;

/** Without the quotation marks that hold the whole text, if any do. */
function unwrapped(text: string): string {
  const pair = PAIRS.find((marks) => text.startsWith(marks.charAt(0)) && text.endsWith(marks.charAt(1)));
  if (pair === undefined || text.length < 2) return text;
  const inner = text.slice(1, -1);
  // The first mark must be closed by the last: « Oui » et « non » is held by none.
  const closesEarly = pair === '""' ? inner.includes('"') : /^[^«“]*[»”]/u.test(inner);
  return closesEarly ? text : inner.trim();
}

const within = (text: string) => text.replace(/«\s*/gu, '“').replace(/\s*»/gu, '”');

/** Words about pictures, for people who read or hear them. */
export const coverWords = {
  number: (number: number) => `n° ${number}`,
  /** Between guillemets, whether it was written with some or not. */
  quoted: (quote: string) => `« ${quote.replace(/^[\s«"“]+|[\s»"”]+$/gu, '')} »`,
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

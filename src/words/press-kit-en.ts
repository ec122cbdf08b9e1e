import type { pressKitInFrench } from './press-kit-fr.ts';

/** The press kit of one testimony, in English. */
export const pressKitInEnglish: typeof pressKitInFrench = {
  title: 'Press kit',
  madeFor: (recipient) =>
    `This kit was made for ${recipient}. Please do not pass this address on: we give one to each newsroom.`,
  beside: 'Sounds, rights and pictures',
  pasteTitle: 'The text',
  paste: 'To copy or adapt:',
  pitch: ({ show, author, name }, quote, told) =>
    `${quote} ${told} Listen in “${show}”, a podcast by ${author}. Who tells: ${name}.`,
  listenHere: (address) => `Listen, with the transcript: ${address}`,
  quotesTitle: 'Quotes',
  quotesRule: 'Word for word, with the moment each is said.',
  atMoment: (from, to) => `from ${from} to ${to}`,
  soundTitle: 'The sound',
  extract: (length, weight) => `Sound extract (${length}, M4A, ${weight})`,
  whole: (length, weight) => `The whole story (${length}, MP3, ${weight})`,
  radioTitle: 'For radio',
  radioSound: (weight) => `Sound ready to air (WAV, 48 kHz, −23 LUFS, ${weight})`,
  radioLength: 'Exact length',
  exactLength: (seconds) => {
    const whole = Math.round(seconds);
    const [minutes, rest] = [Math.floor(whole / 60), String(whole % 60).padStart(2, '0')];
    return `${minutes}′${rest}″`;
  },
  firstWords: 'First words',
  lastWords: 'Last words',
  launch: 'Introduction',
  launchText: ({ show, author }, told) =>
    `${told} A first-person story, in “${show}”, the podcast by ${author}.`,
  closing: 'Closing words',
  closingText: ({ show, author, name }) =>
    `You have heard: ${name}. That was in “${show}”, a podcast by ${author}. More stories on the podcast’s site.`,
  picturesTitle: 'Pictures',
  cover: 'Cover of the story, 3000 × 3000 pixels',
  smallCover: 'The same, 1200 × 1200 pixels',
  rightsTitle: 'Rights',
  rights: ({ show, author, name }, until) =>
    `The person has agreed to press and radio use until ${until}. Credit “${show}”, ${author}, and name the person as here: ${name}. No advertising, no cut that changes the meaning.`,
  noRights: 'The person has not agreed to press use yet: nothing here may be passed on.',
  mayEnd:
    'They may withdraw their agreement at any time: this page will then stop answering. Please check before using it again.',
  contactTitle: 'Reaching us',
  contact: 'A question, an interview with the person:',
  noContact: 'For a question or an interview, answer the person who sent you this link.',
  page: 'The page of the story',
  demonstration: 'This is a demonstration: the voices are synthetic and the story is invented.',
};

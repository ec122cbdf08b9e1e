import type { PageWords } from './pages.ts';

/** « Presse », in English. */
export const pressInEnglish: PageWords['press'] = {
  title: 'Press',
  lead: 'What you need to speak of these stories, quickly and fairly. The text and picture of this page may be reused.',
  pasteTitle: 'The podcast in a few lines',
  paste: 'To copy:',
  pitch: ({ show, author }, description) =>
    `“${show}” is a podcast by ${author}. ${description} Every story is shared with the person’s agreement, with its transcript.`,
  pictureTitle: 'The picture',
  picture: 'Cover of the podcast, 3000 × 3000 pixels',
  rulesTitle: 'Quoting a story',
  rules: [
    'Name the person as the story does, no more and no less: it is what they chose.',
    'Quote without changing the words. Each transcript gives the time of every sentence.',
    'Link to the story’s page: if it is taken back one day, your readers will know.',
    'Figures are given “according to the person”: we have not checked them.',
    'To use a sound or a picture, ask us for the press kit of the story: you get your own link, with the sound extract, the quotes and the rights. Not every agreement covers it.',
  ],
  contactTitle: 'A question, an interview',
  contact: 'We answer, and we can pass a request on to the person who tells the story:',
  noContact: 'We can pass a request on to the person who tells the story.',
  takenUpTitle: 'As seen in',
  takenUpStory: 'the story',
  latest: 'The latest stories',
  tableBefore: 'All experience sheets in one table:',
  table: 'fiches.csv',
};

/** Titles of chapters that follow the facilitator's usual questions, by what the question is about. */
export const chapterWords = {
  opening: 'Pour commencer',
  start: 'D’où nous partions',
  turningPoint: 'Le déclic',
  experience: 'Comment cela s’est passé',
  change: 'Ce qui a changé',
  lesson: 'Ce que cela a changé en moi',
  limits: 'Ce qui a été difficile',
  conditions: 'Un conseil',
} as const;

import { feedInFrench } from './feed-fr.ts';

/** The words of the feed in one language. */
export type FeedWords = typeof feedInFrench;

const LANGUAGES: Readonly<Record<string, FeedWords>> = { fr: feedInFrench };

/** The dictionary for a BCP 47 tag (`fr`, `fr-CA`); French when there is none for that language. */
export function feedWords(language: string): FeedWords {
  return LANGUAGES[language.toLowerCase().split('-')[0] ?? ''] ?? feedInFrench;
}

import { pagesInEnglish } from './pages-en.ts';
import { pagesInFrench } from './pages-fr.ts';

/** The words of the public pages in one language. */
export type PageWords = typeof pagesInFrench;

const LANGUAGES: Readonly<Record<string, PageWords>> = { fr: pagesInFrench, en: pagesInEnglish };

/** The dictionary for a BCP 47 tag (`fr`, `fr-CA`); French when there is none for that language. */
export function pageWords(language: string): PageWords {
  return LANGUAGES[language.toLowerCase().split('-')[0] ?? ''] ?? pagesInFrench;
}

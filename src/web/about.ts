import type { Show } from '../model/show.ts';
import { pageWords } from '../words/pages.ts';
import type { Prose } from '../words/prose.ts';

/** The pages that the footer leads to, in the language of the show. */
export function aboutPages({ language, title, author, email }: Show): readonly Prose[] {
  return pageWords(language).about({ show: title, author, ...(email !== undefined && { email }) });
}

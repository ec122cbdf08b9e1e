import type { Testimony } from '../model/testimony.ts';
import { hourOf } from '../web/pictures/covers.ts';
import type { Hour } from '../web/pictures/hours.ts';
import { workingTitle } from '../words/working-title.ts';

/** The time of day all pictures of a testimony are painted at: its first theme's, else its own. */
export const hourOfTestimony = ({ fiche, identity }: Testimony): Hour =>
  hourOf(fiche.story.themes[0] ?? identity.publicId);

/** The words its pictures carry: the witness's own once someone has chosen some, else a working title. */
export function wordsOnPictures({ fiche, identity }: Testimony): {
  readonly quote?: string;
  readonly workingTitle: string;
} {
  const quote = fiche.title ?? fiche.story.inOneSentence;
  return {
    ...(quote === undefined ? {} : { quote }),
    workingTitle: workingTitle(fiche.recordedOn ?? identity.adoptedOn),
  };
}

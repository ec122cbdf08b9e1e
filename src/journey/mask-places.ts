import { given } from '../engine/task.ts';
import { MASK_PAD_SECONDS, quotesOf } from '../model/mask.ts';
import { Problem } from '../model/problem.ts';
import { placesSaying, type QuotedPlace } from '../model/quoted-words.ts';
import type { Testimony } from '../model/testimony.ts';
import { correction } from './correction.ts';
import { stage } from './stage.ts';

/** Where masked words are said in the recordings. */
export type MaskPlaces = { readonly places: readonly QuotedPlace[] };

/**
 * Finds the words to be masked. Without any, nothing waits for the words.
 * @throws Problem `mask-not-found`: what cannot be found cannot be hidden.
 */
export const maskPlaces = stage({
  name: 'mask-places',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => {
    const quotes = quotesOf(testimony.fiche.backstage.masks);
    return {
      quotes: given(quotes),
      words: quotes.length === 0 ? given(undefined, 'none') : correction(testimony),
    };
  },
  run: async ({ quotes, words }): Promise<MaskPlaces> => ({
    places: quotes.flatMap((quote) => {
      const found = words?.words === undefined ? [] : placesSaying(quote, words.words, MASK_PAD_SECONDS);
      if (found.length === 0) throw new Problem('mask-not-found', { words: quote });
      return found;
    }),
  }),
});

import { type Context, given } from '../engine/task.ts';
import { pageAddress } from '../model/addresses.ts';
import type { Card, CardShape } from '../model/card.ts';
import type { Passage } from '../model/clip.ts';
import { publicNames } from '../model/public-name.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { type QuoteCard, quoteCard } from '../web/pictures/cards/quote-card.ts';
import { cardShapes } from '../web/pictures/cards/shapes.ts';
import { typography } from '../web/typography.ts';
import { cardWords } from '../words/cards.ts';
import { coverWords } from '../words/covers.ts';
import { speakerWords } from '../words/transcript.ts';
import { choice } from './clips/choice.ts';
import { mastering } from './mastering.ts';
import { hourOfTestimony, wordsOnPictures } from './painted.ts';
import { bestQuote } from './passages/best-quote.ts';
import { stage } from './stage.ts';

const SHAPES: readonly CardShape[] = ['portrait', 'square', 'wide', 'story'];
/** Networks take 5 MB; pages and messages like less. */
const MOST_BYTES = 350_000;

/**
 * A quote of the testimony as pictures to be shared: the one chosen in the fiche, else the best of its passages. None
 * while there is neither.
 */
export const cards = stage({
  name: 'cards',
  version: 3,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    mastered: mastering(testimony),
    chosen: choice(testimony),
    told: given(toldOn(testimony)),
    tool: given(testimony.toolVersions.images),
  }),
  run: async ({ mastered, chosen, told }, context): Promise<readonly Card[]> => {
    const quote = told.quote ?? quoteOf(chosen.passages);
    if (quote === undefined) return [];
    const made: Card[] = [];
    for (const shape of SHAPES) {
      made.push(await drawn({ ...told, shape, quote, levels: mastered.envelope.levels }, context));
      context.progress(made.length / SHAPES.length);
    }
    return made;
  },
});

type Told = Pick<QuoteCard, 'hour' | 'speaker' | 'showTitle' | 'link'> & { readonly quote?: string };

function toldOn(testimony: Testimony): Told {
  const { show, identity, people } = testimony;
  const { quote } = wordsOnPictures(testimony);
  return {
    hour: hourOfTestimony(testimony),
    speaker: publicNames(people, speakerWords.unnamedWitness),
    showTitle: show.title,
    ...(quote === undefined ? {} : { quote }),
    ...(show.publicUrl === undefined ? {} : { link: show.publicUrl + pageAddress(identity.publicId) }),
  };
}

const quoteOf = (chosen: readonly Passage[]) =>
  chosen.map(({ text }) => bestQuote(text)).find((quote) => quote !== undefined);

type CardToDraw = Told & Pick<QuoteCard, 'levels'> & { readonly shape: CardShape; readonly quote: string };

async function drawn(card: CardToDraw, { ports, scratch, keep }: Context<Ports>): Promise<Card> {
  const path = scratch(`${card.shape}.jpg`);
  const { widthPx, heightPx } = cardShapes[card.shape];
  await ports.images.drawPicture(quoteCard(card, ports.images.lettering), { path, maxBytes: MOST_BYTES });
  const alt = typography(cardWords.alt(card.speaker, coverWords.quoted(card.quote)));
  return { shape: card.shape, file: await keep(path), widthPx, heightPx, alt };
}

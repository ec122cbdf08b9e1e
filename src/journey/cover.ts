import { type Context, given } from '../engine/task.ts';
import type { Cover } from '../model/cover.ts';
import { publicNames } from '../model/public-name.ts';
import type { Show } from '../model/show.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Square } from '../ports/images.ts';
import type { Ports } from '../ports/ports.ts';
import { type QuoteShown, quoteCard } from '../web/pictures/cards/quote-card.ts';
import { type RidgeCover, ridgeCover, showCover } from '../web/pictures/covers.ts';
import { murmur } from '../web/pictures/murmur.ts';
import { typography } from '../web/typography.ts';
import { cardWords } from '../words/cards.ts';
import { coverWords } from '../words/covers.ts';
import { pageWords } from '../words/pages.ts';
import { speakerWords } from '../words/transcript.ts';
import { agreedPhoto, givenPhoto } from './agreed-photo.ts';
import { mastering } from './mastering.ts';
import { hourOfTestimony, wordsOnPictures } from './painted.ts';
import { stage } from './stage.ts';

/**
 * Side of each picture, in px, and the most it may weigh, in bytes. Apple: 1400 to 3000 px, 512 kB. A page shows the small
 * one, and weighs at most 130 KiB in all.
 */
const SIZES = {
  large: { sizePx: 3000, maxBytes: 512_000 },
  page: { sizePx: 1200, maxBytes: 260_000 },
  small: { sizePx: 600, maxBytes: 36_000 },
} as const;
/** Conversations show no preview of a heavy picture. */
const MOST_PREVIEW_BYTES = 90_000;

/**
 * The testimony's cover: the picture dropped with it when everyone agrees to it, else its own voice as a landscape; and
 * what links to it show.
 */
export const cover = stage({
  name: 'cover',
  version: 3,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    mastered: mastering(testimony),
    said: given(saidOn(testimony)),
    speaker: given(publicNames(testimony.people, speakerWords.unnamedWitness)),
    photo: givenPhoto(agreedPhoto(testimony)),
    tool: given(testimony.toolVersions.images),
  }),
  run: async ({ mastered, said, speaker, photo }, context): Promise<Cover> => {
    const { images } = context.ports;
    const words = typography(said.quote === undefined ? said.workingTitle : coverWords.quoted(said.quote));
    const preview = await previewOf(
      {
        ...{ hour: said.hour, levels: mastered.envelope.levels, speaker, showTitle: said.showTitle },
        ...(said.quote === undefined ? { heading: said.workingTitle } : { quote: said.quote }),
        foot: cardWords.toHear(pageWords('fr').duration(mastered.durationSeconds)),
      },
      typography(cardWords.alt(speaker, words)),
      context,
    );
    if (photo !== undefined) {
      const alt = coverWords.photoAlt(words);
      return { preview, ...(await kept(context, alt, (squares) => images.cropSquares(photo, squares))) };
    }
    const svg = ridgeCover({ ...said, envelope: mastered.envelope }, images.lettering);
    const alt = coverWords.episodeAlt(said.hour, words);
    return { preview, ...(await kept(context, alt, (squares) => images.drawSquares(svg, squares))) };
  },
});

/** What the show's cover depends on. */
export type ShowToDraw = { readonly show: Show; readonly toolVersions: { readonly images: string } };

/** The show's own cover, always in the evening light. */
export const showCoverOf = stage({
  name: 'show-cover',
  version: 3,
  subject: () => 'show',
  needs: ({ show: { title, subtitle, author }, toolVersions }: ShowToDraw) => ({
    said: given({ title, subtitle, author, hour: 'evening' as const }),
    tool: given(toolVersions.images),
  }),
  run: async ({ said }, context): Promise<Cover> => {
    const { images } = context.ports;
    const svg = showCover(said, images.lettering);
    const alt = coverWords.showAlt(said.hour, typography(said.title));
    const preview = await previewOf(
      {
        ...{ hour: said.hour, levels: murmur(said.title), heading: said.title },
        ...{ speaker: said.subtitle, showTitle: said.author },
      },
      alt,
      context,
    );
    return { preview, ...(await kept(context, alt, (squares) => images.drawSquares(svg, squares))) };
  },
});

function saidOn(testimony: Testimony): Omit<RidgeCover, 'envelope'> {
  const { fiche, show } = testimony;
  return {
    ...wordsOnPictures(testimony),
    ...(fiche.number === undefined ? {} : { number: fiche.number }),
    showTitle: show.title,
    author: show.author,
    hour: hourOfTestimony(testimony),
  };
}

async function previewOf(
  card: QuoteShown,
  alt: string,
  { ports: { images }, scratch, keep }: Context<Ports>,
): Promise<Cover['preview']> {
  const path = scratch('preview.jpg');
  const svg = quoteCard({ shape: 'preview', ...card }, images.lettering);
  await images.drawPicture(svg, { path, maxBytes: MOST_PREVIEW_BYTES });
  return { file: await keep(path), alt };
}

async function kept(
  { scratch, keep }: Context<Ports>,
  alt: string,
  write: (squares: readonly Square[]) => Promise<void>,
): Promise<Omit<Cover, 'preview'>> {
  const square = (name: keyof typeof SIZES): Square => ({ path: scratch(`${name}.jpg`), ...SIZES[name] });
  const [large, page, small] = [square('large'), square('page'), square('small')];
  await write([large, page, small]);
  return { large: await keep(large.path), page: await keep(page.path), small: await keep(small.path), alt };
}

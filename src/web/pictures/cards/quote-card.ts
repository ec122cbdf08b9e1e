import type { Lettering } from '../../../model/lettering.ts';
import { cardWords } from '../../../words/cards.ts';
import { coverWords } from '../../../words/covers.ts';
import { qrCode } from '../../qr-code.ts';
import { type Block, block } from '../block.ts';
import { type Hour, palettes } from '../hours.ts';
import { landscape } from '../landscape.ts';
import { svg } from '../svg.ts';
import { type CardLayout, cardShapes, type QuotedShape } from './shapes.ts';

export type QuoteCard = QuoteShown & { readonly shape: QuotedShape };

/** What a card shows, whatever its shape. */
export type QuoteShown = {
  readonly hour: Hour;
  readonly levels: readonly number[];
  /** Who says it, as the accord allows. */
  readonly speaker: string;
  readonly showTitle: string;
  /** Public address of the episode's page; no QR code without one. */
  readonly link?: string;
  /** What stands on the forest, instead of where to listen. */
  readonly foot?: string;
} & (
  | {
      /** Said in the first person, with or without its « ». */
      readonly quote: string;
    }
  | {
      /** Shown as it is. */
      readonly heading: string;
    }
);

/** Space between texts and summits, and the least height of the land, in px. */
const AIR = 40;
const LOWEST_LAND = 176;

/** A quote as a picture to be shared, in SVG: the words of a person under their voice as a landscape. */
export function quoteCard(card: QuoteCard, lettering: Lettering): string {
  const layout = cardShapes[card.shape];
  const { widthPx, heightPx, shore, highestCrest } = layout;
  const blocks = texts(card, layout, lettering);
  const bottom = Math.max(...blocks.map((one) => one.bottom));
  const scene = landscape({
    ...{ width: widthPx, height: heightPx, shore, levels: card.levels, hour: card.hour },
    crestTop: Math.min(shore - LOWEST_LAND, Math.max(highestCrest, Math.round(bottom + AIR))),
  });
  const drawn = [...blocks, foot(card, layout, lettering)].map((one) => one.svg);
  return svg(widthPx, heightPx, scene + plate(card, layout) + drawn.join(''));
}

function texts(card: QuoteCard, layout: CardLayout, lettering: Lettering): Block[] {
  const { accent, ink } = palettes[card.hour];
  const { margin, headerTop, quote } = layout;
  const column = { x: margin, width: quote.width };
  const line = { ...column, leading: 1, smallest: 22 };
  const small = Math.round(quote.largest * 0.36);
  const show = block(
    card.showTitle,
    { ...line, typeface: 'title', top: headerTop, height: small + 4, largest: small + 4, fill: accent },
    lettering,
  );
  const said = block(
    'quote' in card ? coverWords.quoted(card.quote) : card.heading,
    {
      ...{
        ...column,
        typeface: 'quote' in card ? 'quote' : 'title',
        top: quote.top,
        height: quote.height,
        fill: ink,
      },
      ...{ largest: quote.largest, smallest: 30, leading: 1.16 },
    },
    lettering,
  );
  const speaker = block(
    card.speaker,
    {
      ...line,
      typeface: 'label',
      top: said.bottom + small * 0.36,
      height: small,
      largest: small,
      fill: ink,
    },
    lettering,
  );
  return [show, said, speaker];
}

/** On the dark of the forest, beside the plate. */
function foot(card: QuoteCard, layout: CardLayout, lettering: Lettering): Block {
  const { widthPx, margin, shore, plate: place } = layout;
  const beside = place?.right === true ? place.sizePx + 28 : 0;
  const listen = card.link === undefined ? '' : cardWords.listen(new URL(card.link).host);
  const text = layout.bare ? '' : (card.foot ?? listen);
  const width = widthPx - 2 * margin - beside;
  return block(
    text,
    {
      ...{ typeface: 'label', x: margin, width, top: shore - 46, height: 32, leading: 1 },
      ...{ largest: 32, smallest: 20, fill: palettes[card.hour].light },
    },
    lettering,
  );
}

/** Where the plate of a card's QR code is, in px; its modules are whole px, so that it decodes at half size. */
export function plateOf(link: string, { widthPx, margin, plate: place }: CardLayout) {
  const { boxSize } = qrCode(link);
  const modulePx = place === undefined ? 0 : Math.floor(place.sizePx / boxSize);
  const sizePx = modulePx * boxSize;
  const x = place?.right === true ? widthPx - margin - sizePx : margin;
  return { x, y: (place?.bottom ?? 0) - sizePx, sizePx, modulePx };
}

function plate({ link }: QuoteCard, layout: CardLayout): string {
  if (link === undefined || layout.plate === undefined) return '';
  const { x, y, sizePx, modulePx } = plateOf(link, layout);
  return [
    `<rect x="${x}" y="${y}" width="${sizePx}" height="${sizePx}" rx="16" fill="#FFFFFF"/>`,
    `<path transform="translate(${x} ${y}) scale(${modulePx})" d="${qrCode(link).path}" fill="#1F1A17"/>`,
  ].join('');
}

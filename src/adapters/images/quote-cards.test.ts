import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CardShape } from '../../model/card.ts';
import { addressesOn } from '../../testing/card-codes.ts';
import { inkOf } from '../../testing/ink.ts';
import { plateOf, type QuoteCard, quoteCard } from '../../web/pictures/cards/quote-card.ts';
import { cardShapes, type QuotedShape } from '../../web/pictures/cards/shapes.ts';
import { hours } from '../../web/pictures/hours.ts';
import { draw } from './draw.ts';
import { lettering } from './fonts.ts';
import { createImages } from './images.ts';

const SHAPES: readonly CardShape[] = ['portrait', 'square', 'wide', 'story'];
const LINK = 'https://podcast.un-reseau-au-nom-assez-long.exemple.fr/savoie/recits/2026-03-12-k7qd/';
const levels = Array.from({ length: 300 }, (_, at) => ((at * 37) % 101) / 100);
const LONG =
  'En deux mois, nous avons réduit nos réunions de moitié, et douze habitants ont rejoint le projet. '.repeat(
    3,
  );

function cardOf(shape: QuotedShape, changes: Partial<QuoteCard> = {}): string {
  const speaker = 'Une directrice de la coordination départementale des centres sociaux';
  const card = {
    shape,
    hour: 'evening' as const,
    levels,
    quote: LONG,
    speaker,
    showTitle: 'Ce que ça change',
  };
  return quoteCard({ ...card, link: LINK, ...changes }, lettering);
}

/** The same card without its texts, or with them alone changed. */
const withoutTexts = (svg: string) => svg.replace(/<text.*?<\/text>/gu, '');

describe('quote card', () => {
  it.each(SHAPES)('leads to the episode from its file, even at half size: %s', async (shape) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'card-'));
    try {
      const file = path.join(folder, 'card.jpg');
      await createImages().drawPicture(cardOf(shape), { path: file, maxBytes: 350_000 });
      expect(await addressesOn(file)).toEqual({ whole: LINK, half: LINK });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(SHAPES)('keeps every text off the code: %s', async (shape) => {
    const svg = cardOf(shape);
    const { x, y, sizePx } = plateOf(LINK, cardShapes[shape]);
    const [lettered, bare] = [await draw(svg), await draw(withoutTexts(svg))];
    for (let row = y; row < y + sizePx; row += 1) {
      const from = (row * lettered.width + x) * 3;
      const to = from + sizePx * 3;
      expect(lettered.bytes.subarray(from, to).equals(bare.bytes.subarray(from, to))).toBe(true);
    }
  });

  it.each([...SHAPES, 'signature', 'preview'] as const)(
    'keeps its texts in its margins, above the lake: %s',
    async (shape) => {
      const { widthPx, margin, shore, headerTop } = cardShapes[shape];
      const scale = 300 / widthPx;
      const ink = await inkOf(cardOf(shape), 300);
      expect(ink.left).toBeGreaterThanOrEqual(Math.floor(margin * scale) - 1);
      expect(ink.right).toBeLessThanOrEqual(Math.ceil((widthPx - margin) * scale) + 2);
      expect(ink.top).toBeGreaterThanOrEqual(Math.floor(headerTop * scale) - 1);
      expect(ink.bottom).toBeLessThanOrEqual(Math.ceil(shore * scale));
    },
  );

  it.each(hours)('gives every letter a contrast of 4.5 or more: %s', async (hour) => {
    for (const shape of ['story', 'wide', 'signature', 'preview'] as const)
      expect((await inkOf(cardOf(shape, { hour }), 150)).lowestContrast).toBeGreaterThanOrEqual(4.5);
  });

  it('has no code while the show has no address', () => {
    const card = {
      shape: 'square',
      hour: 'night',
      levels,
      quote: 'Oui',
      speaker: 'Anne',
      showTitle: 'Récits',
    } as const;
    const svg = quoteCard(card, lettering);
    expect([svg.includes('À écouter'), svg.includes('#1F1A17')]).toEqual([false, false]);
  });
});

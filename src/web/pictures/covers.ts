import type { Lettering } from '../../model/lettering.ts';
import type { Envelope } from '../../model/loudness.ts';
import { coverWords } from '../../words/covers.ts';
import { type Block, block } from './block.ts';
import { seedOf } from './chance.ts';
import { drawable } from './drawn-text.ts';
import { type Hour, hours, palettes } from './hours.ts';
import { landscape } from './landscape.ts';
import { murmur } from './murmur.ts';
import { svg } from './svg.ts';

/** Side of the drawing, in its own units. */
const SIDE = 1200;
const MARGIN = 84;
const COLUMN = SIDE - 2 * MARGIN;
/** Apple lays its own texts over the lowest fifth. */
const SHORE = SIDE * 0.8;
/** The far summits never rise above this, nor nearer than `AIR` to the text. */
const HIGHEST_CREST = 430;
const AIR = 62;

export type RidgeCover = {
  readonly envelope: Envelope;
  /** Said in the first person, with or without its « ». Absent while nobody has chosen one. */
  readonly quote?: string;
  /** What stands for the quote meanwhile. */
  readonly workingTitle: string;
  readonly showTitle: string;
  readonly author: string;
  readonly number?: number;
  readonly hour: Hour;
};

/** An episode's cover, in SVG: its voice as a landscape, under its own words. */
export function ridgeCover(cover: RidgeCover, lettering: Lettering): string {
  const { accent, ink } = palettes[cover.hour];
  const masthead = { top: 92, height: 40, largest: 40, smallest: 26, leading: 1, fill: accent } as const;
  const number = cover.number === undefined ? '' : coverWords.number(cover.number);
  const quote = drawable(cover.quote ?? '', lettering);
  const words = quote === '' ? cover.workingTitle : coverWords.quoted(quote);
  const blocks = [
    block(cover.showTitle, { ...masthead, typeface: 'title', x: MARGIN, width: COLUMN * 0.8 }, lettering),
    block(
      number,
      { ...masthead, typeface: 'title', x: SIDE - MARGIN, width: COLUMN * 0.18, anchor: 'end' },
      lettering,
    ),
    block(
      words,
      {
        typeface: quote === '' ? 'title' : 'quote',
        ...{ x: MARGIN, top: 178, width: COLUMN, height: 400, fill: ink },
        ...{ largest: 138, smallest: 36, leading: 1.16 },
      },
      lettering,
    ),
  ];
  return picture(cover.envelope.levels, cover.hour, blocks, signature(cover, lettering));
}

export type ShowCover = {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly hour: Hour;
};

/** The show's cover, in SVG. Its landscape comes from its title: the same as long as the title is. */
export function showCover(cover: ShowCover, lettering: Lettering): string {
  const { accent, ink } = palettes[cover.hour];
  const column = { typeface: 'title', x: MARGIN, width: COLUMN } as const;
  const title = block(
    cover.title,
    { ...column, top: 100, height: 360, fill: ink, largest: 190, smallest: 60, leading: 1.06 },
    lettering,
  );
  const subtitle = block(
    cover.subtitle,
    {
      ...column,
      top: title.bottom + 26,
      height: 130,
      fill: accent,
      largest: 54,
      smallest: 32,
      leading: 1.22,
    },
    lettering,
  );
  return picture(murmur(cover.title), cover.hour, [title, subtitle], signature(cover, lettering));
}

/** The hour a story is painted at: its theme's, always the same for the same theme. */
export function hourOf(theme: string): Hour {
  return hours[seedOf(theme.normalize('NFC').toLowerCase()) % hours.length] ?? 'evening';
}

/** Who speaks, on the dark of the forest, above the fifth that Apple covers. */
function signature(
  { author, hour }: { readonly author: string; readonly hour: Hour },
  lettering: Lettering,
): Block {
  const place = { typeface: 'label', x: MARGIN, width: COLUMN, top: SHORE - 52, height: 30 } as const;
  return block(
    author,
    { ...place, fill: palettes[hour].light, largest: 30, smallest: 20, leading: 1 },
    lettering,
  );
}

function picture(levels: readonly number[], hour: Hour, blocks: readonly Block[], foot: Block): string {
  const textBottom = Math.max(...blocks.map(({ bottom }) => bottom));
  const crestTop = Math.max(HIGHEST_CREST, Math.round(textBottom + AIR));
  const scene = landscape({ width: SIDE, height: SIDE, crestTop, shore: SHORE, levels, hour });
  const texts = [...blocks, foot].map((one) => one.svg).join('');
  return svg(SIDE, SIDE, scene + texts);
}

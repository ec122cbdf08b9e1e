import type { Lettering } from '../../../model/lettering.ts';
import { type Block, block } from '../block.ts';
import { type Hour, palettes } from '../hours.ts';
import type { ShapeLayout } from './shapes.ts';

/** What the last picture of a clip says. */
export type EndCard = {
  readonly hour: Hour;
  readonly showTitle: string;
  /** The episode's title. */
  readonly title: string;
  /** Who speaks, as the accord allows. */
  readonly speaker: string;
  /** The next open meeting, with its day. */
  readonly meeting?: string;
};

/** Kept under the title for who said it, and for the meeting, in px. */
const SPEAKER_ROOM = 84;
const MEETING_ROOM = 104;

/** What stays in mind: the words, who said them, where to come. */
export function endCard(card: EndCard, layout: ShapeLayout, lettering: Lettering): Block[] {
  const { ink, accent } = palettes[card.hour];
  const { left, right, headerTop, crestTop } = layout;
  const column = { x: left, width: right - left };
  const line = { ...column, leading: 1, smallest: 24 };
  const top = headerTop + 84;
  const below = SPEAKER_ROOM + (card.meeting === undefined ? 0 : MEETING_ROOM);
  const title: Block = block(
    card.title,
    {
      ...{ ...column, typeface: card.title.startsWith('«') ? 'quote' : 'title', top, fill: ink },
      ...{ height: crestTop - top - below, largest: Math.min(116, Math.round((right - left) / 8)) },
      ...{ smallest: 40, leading: 1.16 },
    },
    lettering,
  );
  const speaker = block(
    card.speaker,
    { ...line, typeface: 'label', top: title.bottom + 14, fill: ink, height: 40, largest: 40 },
    lettering,
  );
  const place = { ...column, top: speaker.bottom + 22, height: 78, largest: 36, smallest: 26, leading: 1.2 };
  return [
    block(
      card.showTitle,
      { ...line, typeface: 'title', top: headerTop, height: 46, largest: 46, fill: accent },
      lettering,
    ),
    title,
    speaker,
    block(card.meeting ?? '', { ...place, typeface: 'label', fill: accent }, lettering),
  ];
}

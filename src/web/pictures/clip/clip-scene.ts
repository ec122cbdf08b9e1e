import type { Caption, ClipShape } from '../../../model/clip.ts';
import type { ClipScene, Rect } from '../../../model/clip-scene.ts';
import type { Lettering } from '../../../model/lettering.ts';
import { clipWords } from '../../../words/clips.ts';
import { type Block, block } from '../block.ts';
import { type Hour, palettes } from '../hours.ts';
import { passageCrest } from '../land.ts';
import { landscape } from '../landscape.ts';
import { heightAt, type Scene } from '../scene.ts';
import { svg } from '../svg.ts';
import { captionStates, markPadding } from './captions.ts';
import { type ShapeLayout, shapes } from './shapes.ts';

const FRAMES_PER_SECOND = 25;
const END_CARD_SECONDS = 1.5;
const TIP_PX = 72;

export type ClipToDraw = {
  readonly shape: ClipShape;
  readonly hour: Hour;
  /** Loudness of the whole interview, and of the passage. */
  readonly levels: readonly number[];
  readonly passageLevels: readonly number[];
  readonly captions: readonly Caption[];
  readonly voiceSeconds: number;
  readonly showTitle: string;
  /** Who speaks, as the accord allows. */
  readonly speaker: string;
  /** The episode's title, on the end card. */
  readonly title: string;
  /** Where the whole episode is: an address people can type. */
  readonly address?: string;
};

/** A passage as a video to be filmed: the voice draws its crest in the landscape of the interview. */
export function clipScene(clip: ClipToDraw, lettering: Lettering): ClipScene {
  const layout = shapes[clip.shape];
  const { widthPx, heightPx, captions } = layout;
  const rect = {
    x: even(layout.left - markPadding(captions.sizePx)),
    y: captions.y,
    width: even(layout.right - layout.left),
    height: captions.height,
  };
  const still = sceneOf(clip, layout);
  const passage = (heard: boolean): Scene => ({ ...still, passage: { levels: clip.passageLevels, heard } });
  const frame = [...header(clip, layout, lettering), footer(clip, layout, lettering)];
  const crest = passageCrest(passage(true));
  return {
    ...{ widthPx, heightPx, framesPerSecond: FRAMES_PER_SECOND },
    ...{ voiceSeconds: clip.voiceSeconds, endCardSeconds: END_CARD_SECONDS },
    silent: picture(passage(false), frame),
    heard: picture(passage(true), frame),
    endCard: picture(still, endCard(clip, layout, lettering)),
    reveal: revealOf(still),
    tip: { svg: tip(clip.hour), sizePx: TIP_PX, crestY: crest.map(({ y }) => y) },
    captions: {
      rect,
      states: captionStates(
        clip.captions,
        { rect, sizePx: captions.sizePx, ink: palettes[clip.hour].ink },
        lettering,
      ),
    },
  };
}

const even = (px: number) => Math.round(px / 2) * 2;

function sceneOf({ levels, hour }: ClipToDraw, { widthPx, heightPx, crestTop, shore }: ShapeLayout): Scene {
  return { width: widthPx, height: heightPx, crestTop, shore, levels, hour };
}

/** From just above the crest to the bottom: the lake gives the crest back. */
function revealOf(scene: Scene): Rect {
  const y = even(heightAt(scene, 0.3));
  return { x: 0, y, width: scene.width, height: scene.height - y };
}

function picture(scene: Scene, blocks: readonly Block[]): string {
  return svg(scene.width, scene.height, landscape(scene) + blocks.map((one) => one.svg).join(''));
}

function header(
  { showTitle, speaker, hour }: ClipToDraw,
  layout: ShapeLayout,
  lettering: Lettering,
): Block[] {
  const { accent, ink } = palettes[hour];
  const column = { x: layout.left, width: layout.right - layout.left, leading: 1, smallest: 24 };
  return [
    block(
      showTitle,
      { ...column, typeface: 'title', top: layout.headerTop, height: 46, largest: 46, fill: accent },
      lettering,
    ),
    block(
      speaker,
      { ...column, typeface: 'label', top: layout.headerTop + 56, height: 36, largest: 36, fill: ink },
      lettering,
    ),
  ];
}

/** On the dark of the forest, above the shore. */
function footer(
  { address, hour }: ClipToDraw,
  { left, right, shore }: ShapeLayout,
  lettering: Lettering,
): Block {
  const text = address === undefined ? '' : clipWords.wholeEpisode(address);
  const place = { typeface: 'label', x: left, width: right - left, top: shore - 58, height: 34 } as const;
  return block(
    text,
    { ...place, fill: palettes[hour].light, largest: 34, smallest: 22, leading: 1 },
    lettering,
  );
}

function endCard(clip: ClipToDraw, layout: ShapeLayout, lettering: Lettering): Block[] {
  const { ink } = palettes[clip.hour];
  const [show] = header({ ...clip, speaker: '' }, layout, lettering);
  const top = layout.headerTop + 84;
  const title = block(
    clip.title,
    {
      ...{ typeface: clip.title.startsWith('«') ? 'quote' : 'title', x: layout.left, top, fill: ink },
      ...{ width: layout.right - layout.left, height: layout.crestTop - top - 30 },
      ...{ largest: 104, smallest: 40, leading: 1.16 },
    },
    lettering,
  );
  return [...(show === undefined ? [] : [show]), title, footer(clip, layout, lettering)];
}

/** A small sun with a light edge, to be seen on any sky and any crest. */
function tip(hour: Hour): string {
  const half = TIP_PX / 2;
  const { sun, halo } = palettes[hour];
  return svg(
    TIP_PX,
    TIP_PX,
    `<circle cx="${half}" cy="${half}" r="${half - 3}" fill="${halo}" fill-opacity=".35"/><circle cx="${half}" cy="${half}" r="19" fill="${sun}" stroke="#FFF7E6" stroke-width="5"/>`,
  );
}

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
import { type EndCard, endCard } from './end-card.ts';
import { type ShapeLayout, shapes } from './shapes.ts';

const FRAMES_PER_SECOND = 25;
const END_CARD_SECONDS = 1.5;
const TIP_PX = 72;

export type ClipToDraw = EndCard & {
  readonly shape: ClipShape;
  /** Loudness of the whole interview, and of the passage. */
  readonly levels: readonly number[];
  readonly passageLevels: readonly number[];
  readonly captions: readonly Caption[];
  readonly voiceSeconds: number;
  /** What the law or fairness asks to print, under the speaker. */
  readonly notice?: string;
  /** The speaker's face, a square JPEG as a `data:` address. */
  readonly photo?: string;
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
  const face = portrait(clip, layout);
  const crest = passageCrest(passage(true));
  return {
    ...{ widthPx, heightPx, framesPerSecond: FRAMES_PER_SECOND },
    ...{ voiceSeconds: clip.voiceSeconds, endCardSeconds: END_CARD_SECONDS },
    silent: picture(passage(false), frame, face),
    heard: picture(passage(true), frame, face),
    endCard: picture(still, [...endCard(clip, layout, lettering), footer(clip, layout, lettering)]),
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

/** How a clip begins: its landscape and its first words, in SVG. */
export function firstPicture({ silent, captions: { rect, states } }: ClipScene): string {
  const words = states[0]?.svg.replace('<svg ', `<svg x="${rect.x}" y="${rect.y}" `) ?? '';
  return silent.replace(/<\/svg>\s*$/u, () => `${words}</svg>`);
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

function picture(scene: Scene, blocks: readonly Block[], face = ''): string {
  return svg(scene.width, scene.height, landscape(scene) + face + blocks.map((one) => one.svg).join(''));
}

/** Size of the photo, and how far texts keep from it, in px. */
const PHOTO_PX = 132;
const PHOTO_MARGIN = 28;

function header(
  { showTitle, speaker, notice = '', photo, hour }: ClipToDraw,
  { left, right, headerTop }: ShapeLayout,
  lettering: Lettering,
): Block[] {
  const { accent, ink } = palettes[hour];
  const room = photo === undefined ? 0 : PHOTO_PX + PHOTO_MARGIN;
  const column = { x: left, width: right - left - room, leading: 1, smallest: 24 };
  return [
    block(
      showTitle,
      { ...column, typeface: 'title', top: headerTop, height: 46, largest: 46, fill: accent },
      lettering,
    ),
    block(
      speaker,
      { ...column, typeface: 'label', top: headerTop + 56, height: 36, largest: 36, fill: ink },
      lettering,
    ),
    block(
      notice,
      { ...column, typeface: 'text', top: headerTop + 102, height: 28, largest: 28, fill: ink },
      lettering,
    ),
  ];
}

/** A face in a ring, at the right of the header. */
function portrait({ photo, hour }: ClipToDraw, { right, headerTop }: ShapeLayout): string {
  if (photo === undefined) return '';
  const half = PHOTO_PX / 2;
  const [x, y] = [right - PHOTO_PX, headerTop - 4];
  return [
    `<clipPath id="face"><circle cx="${x + half}" cy="${y + half}" r="${half}"/></clipPath>`,
    `<image href="${photo}" x="${x}" y="${y}" width="${PHOTO_PX}" height="${PHOTO_PX}" clip-path="url(#face)"/>`,
    `<circle cx="${x + half}" cy="${y + half}" r="${half - 2}" fill="none" stroke="${palettes[hour].sun}" stroke-width="5"/>`,
  ].join('');
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

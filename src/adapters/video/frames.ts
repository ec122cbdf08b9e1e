import type { RenderedImage } from '@resvg/resvg-js';
import type { ClipScene } from '../../model/clip-scene.ts';
import { drawLayer } from '../images/draw.ts';
import type { Pixels } from '../images/jpeg.ts';
import { lay, over, partOf, type Sprite, spriteOf } from './sprite.ts';
import { copyRect, mixColumns, type YuvPicture, yuvOf } from './yuv.ts';

/** Frames in hand at once: one being filled, the others still on their way to the encoder. */
const BUFFERS = 5;
/** Width over which what is heard takes the place of what is to come, in px. */
const EDGE_PX = 64;
/** Frames during which the last picture gives way to the end card. */
const DISSOLVE_FRAMES = 8;

/** How many frames a clip has. */
export const frameCount = ({ voiceSeconds, endCardSeconds, framesPerSecond }: ClipScene): number =>
  Math.round((voiceSeconds + endCardSeconds) * framesPerSecond);

/**
 * The frames of a clip, in order, as raw 4:2:0 bytes. Only what changes is painted: the columns that the voice has
 * reached, a new caption, the tip. A buffer is used again `BUFFERS` frames later.
 */
export async function* framesOf(scene: ClipScene, signal: AbortSignal): AsyncGenerator<Buffer> {
  const painter = await preparePainter(scene);
  const total = frameCount(scene);
  const spoken = Math.min(total, Math.round(scene.voiceSeconds * scene.framesPerSecond));
  const ring = Array.from({ length: BUFFERS }, () => blankLike(painter.stage));
  for (let frame = 0; frame < total; frame += 1) {
    signal.throwIfAborted();
    const out = ring[frame % BUFFERS] ?? painter.stage;
    if (frame < spoken) await paintSpoken(painter, frame, spoken, out);
    else paintEnd(painter, (frame - spoken + 1) / DISSOLVE_FRAMES, out);
    yield Buffer.from(out.bytes.buffer, out.bytes.byteOffset, out.bytes.length);
  }
}

type Painter = {
  readonly scene: ClipScene;
  /** What is behind the captions. */
  readonly background: Pixels;
  /** The picture as it stands, without the tip. */
  readonly stage: YuvPicture;
  readonly silent: YuvPicture;
  readonly heard: YuvPicture;
  readonly endCard: YuvPicture;
  readonly tip: Sprite;
  /** Columns wholly revealed, and the caption shown. */
  progress: { columns: number; caption: number };
};

async function preparePainter(scene: ClipScene): Promise<Painter> {
  const drawn = await drawLayer(scene.silent);
  const silent = opaque(drawn);
  return {
    scene,
    background: partOf(drawn, scene.captions.rect),
    stage: { ...silent, bytes: silent.bytes.slice() },
    silent,
    heard: opaque(await drawLayer(scene.heard)),
    endCard: opaque(await drawLayer(scene.endCard)),
    tip: spriteOf(await drawLayer(scene.tip.svg)),
    progress: { columns: 0, caption: -1 },
  };
}

const opaque = ({ pixels: bytes, width, height }: RenderedImage) => yuvOf({ bytes, width, height }, 4);

const blankLike = (picture: YuvPicture): YuvPicture => ({
  ...picture,
  bytes: new Uint8Array(picture.bytes.length),
});

async function paintSpoken(painter: Painter, frame: number, spoken: number, out: YuvPicture): Promise<void> {
  const share = (frame + 1) / spoken;
  reveal(painter, share);
  // A frame is shown until the next: a word said before its middle is already marked.
  await showCaption(painter, (frame + 0.5) / painter.scene.framesPerSecond);
  out.bytes.set(painter.stage.bytes);
  const { tip, scene } = painter;
  const half = scene.tip.sizePx / 2;
  const left = Math.min(scene.widthPx - 2 * half, Math.max(0, share * scene.widthPx - half));
  const top = crestAt(scene.tip.crestY, share) - half;
  lay(tip, out, Math.round(left / 2) * 2, Math.round(top / 2) * 2);
}

/** Moves the soft edge between what has been heard and what is to come. */
function reveal({ scene, silent, heard, stage, progress }: Painter, share: number): void {
  const { x, y, width, height } = scene.reveal;
  const edge = share * (width + EDGE_PX);
  const from = progress.columns;
  const columns = Math.min(width, Math.ceil(edge / 2) * 2);
  const part = { x: x + from, y, width: columns - from, height };
  mixColumns(silent, heard, part, (column) => Math.min(1, Math.max(0, (edge - column + x) / EDGE_PX)), stage);
  progress.columns = Math.max(0, Math.floor((edge - EDGE_PX) / 2) * 2);
}

async function showCaption({ scene, background, stage, progress }: Painter, seconds: number): Promise<void> {
  const { rect, states } = scene.captions;
  const due = states.findLastIndex(({ fromSeconds }) => fromSeconds <= seconds);
  const state = states[due];
  if (state === undefined || due === progress.caption) return;
  const drawn = yuvOf(over(await drawLayer(state.svg), background));
  copyRect(drawn, { ...rect, x: 0, y: 0 }, stage, rect);
  progress.caption = due;
}

function paintEnd({ stage, endCard }: Painter, share: number, out: YuvPicture): void {
  if (share >= 1) out.bytes.set(endCard.bytes);
  else mixColumns(stage, endCard, whole(out), () => share, out);
}

const whole = ({ widthPx, heightPx }: YuvPicture) => ({ x: 0, y: 0, width: widthPx, height: heightPx });

function crestAt(crestY: readonly number[], share: number): number {
  const along = share * (crestY.length - 1);
  const before = Math.floor(along);
  const here = crestY[before] ?? 0;
  return here + ((crestY[before + 1] ?? here) - here) * (along - before);
}

import type { ClipScene } from '../../model/clip-scene.ts';
import { drawLayer, type Layer } from '../images/draw.ts';
import type { Pixels } from '../images/jpeg.ts';
import { bytesInPages } from '../images/pages.ts';
import { inTurn } from './in-turn.ts';
import { lay, over, partOf, type Sprite, spriteOf } from './sprite.ts';
import { copyRect, mixColumns, type YuvPicture, yuvOf } from './yuv.ts';

/** Width over which what is heard takes the place of what is to come, in px. */
const EDGE_PX = 64;
/** Frames during which the last picture gives way to the end card. */
const DISSOLVE_FRAMES = 8;

/** How many frames a clip has. */
export const frameCount = ({ voiceSeconds, endCardSeconds, framesPerSecond }: ClipScene): number =>
  Math.round((voiceSeconds + endCardSeconds) * framesPerSecond);

/**
 * The frames of a clip, in order, as raw 4:2:0 bytes. Only what changes is painted: the columns that the voice has
 * reached, a new caption, the tip. All are painted in one buffer: a frame is gone once the next one is asked for.
 */
export async function* framesOf(scene: ClipScene, signal: AbortSignal): AsyncGenerator<Buffer> {
  const last = yield* spokenFrames(scene, signal);
  yield* endFrames(scene, last, signal);
}

const spokenCount = (scene: ClipScene) =>
  Math.min(frameCount(scene), Math.round(scene.voiceSeconds * scene.framesPerSecond));

/** @returns the picture as it stands once all is said, without the tip. */
async function* spokenFrames(scene: ClipScene, signal: AbortSignal): AsyncGenerator<Buffer, YuvPicture> {
  const painter = await preparePainter(scene);
  const spoken = spokenCount(scene);
  for (let frame = 0; frame < spoken; frame += 1) {
    signal.throwIfAborted();
    await paintSpoken(painter, frame, spoken);
    const lift = layTip(painter, (frame + 1) / spoken);
    yield bytesOf(painter.stage);
    lift();
  }
  return painter.stage;
}

async function* endFrames(scene: ClipScene, last: YuvPicture, signal: AbortSignal): AsyncGenerator<Buffer> {
  // Drawn only now: by then the pictures of what was said are held no more.
  const endCard = await inTurn(async () => opaque(await drawLayer(scene.endCard)));
  const count = frameCount(scene) - spokenCount(scene);
  const out = blankLike(last);
  for (let frame = 1; frame <= count; frame += 1) {
    signal.throwIfAborted();
    if (frame < DISSOLVE_FRAMES)
      mixColumns([last, endCard], whole(out), whole(out), () => frame / DISSOLVE_FRAMES, out);
    yield bytesOf(frame < DISSOLVE_FRAMES ? out : endCard);
  }
}

const bytesOf = ({ bytes }: YuvPicture) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

type Painter = {
  readonly scene: ClipScene;
  /** What is behind the captions, and room for a caption over it. */
  readonly background: Pixels;
  readonly captioned: Buffer;
  /** The picture as it stands, without the tip. */
  readonly stage: YuvPicture;
  /** The part that the voice changes, before and after. */
  readonly silent: YuvPicture;
  readonly heard: YuvPicture;
  readonly tip: Sprite;
  /** What the tip hides. */
  readonly underTip: YuvPicture;
  /** Columns wholly revealed, and the caption shown. */
  progress: { columns: number; caption: number };
};

async function preparePainter(scene: ClipScene): Promise<Painter> {
  const tip = spriteOf(await drawLayer(scene.tip.svg));
  return {
    ...(await inTurn(() => beforeVoice(scene))),
    heard: await inTurn(async () => yuvOf(partOf(await drawLayer(scene.heard), scene.reveal))),
    ...{ scene, tip, underTip: blankLike(tip.colours) },
    progress: { columns: 0, caption: -1 },
  };
}

async function beforeVoice({ silent, captions, reveal }: ClipScene) {
  const drawn = await drawLayer(silent);
  const background = partOf(drawn, captions.rect);
  return {
    stage: opaque(drawn),
    ...{ background, captioned: Buffer.alloc(background.bytes.length) },
    silent: yuvOf(partOf(drawn, reveal)),
  };
}

const opaque = ({ pixels: bytes, width, height }: Layer) => yuvOf({ bytes, width, height }, 4);

const blankLike = (picture: YuvPicture): YuvPicture => ({
  ...picture,
  bytes: bytesInPages(picture.bytes.length),
});

async function paintSpoken(painter: Painter, frame: number, spoken: number): Promise<void> {
  reveal(painter, (frame + 1) / spoken);
  // A frame is shown until the next: a word said before its middle is already marked.
  await showCaption(painter, (frame + 0.5) / painter.scene.framesPerSecond);
}

/** Lays the tip on the picture. @returns what takes it away again. */
function layTip({ scene, stage, tip, underTip }: Painter, share: number): () => void {
  const { sizePx, crestY } = scene.tip;
  const within = (at: number, lengthPx: number) =>
    Math.round(Math.min(lengthPx - sizePx, Math.max(0, at - sizePx / 2)) / 2) * 2;
  const x = within(share * scene.widthPx, scene.widthPx);
  const y = within(crestAt(crestY, share), scene.heightPx);
  const place = { width: sizePx, height: sizePx };
  copyRect(stage, { x, y, ...place }, underTip, { x: 0, y: 0 });
  lay(tip, stage, x, y);
  return () => copyRect(underTip, { x: 0, y: 0, ...place }, stage, { x, y });
}

/** Moves the soft edge between what has been heard and what is to come. */
function reveal({ scene, silent, heard, stage, progress }: Painter, share: number): void {
  const { x, y, width, height } = scene.reveal;
  const edge = share * (width + EDGE_PX);
  const from = progress.columns;
  const columns = Math.min(width, Math.ceil(edge / 2) * 2);
  const part = { x: x + from, y, width: columns - from, height };
  const shareAt = (column: number) => Math.min(1, Math.max(0, (edge - column + x) / EDGE_PX));
  mixColumns([silent, heard], { x, y }, part, shareAt, stage);
  progress.columns = Math.max(0, Math.floor((edge - EDGE_PX) / 2) * 2);
}

async function showCaption(painter: Painter, seconds: number): Promise<void> {
  const { scene, background, captioned, stage, progress } = painter;
  const { rect, states } = scene.captions;
  const due = states.findLastIndex(({ fromSeconds }) => fromSeconds <= seconds);
  const state = states[due];
  if (state === undefined || due === progress.caption) return;
  const drawn = yuvOf(over(await drawLayer(state.svg), background, captioned));
  copyRect(drawn, { ...rect, x: 0, y: 0 }, stage, rect);
  progress.caption = due;
}

const whole = ({ widthPx, heightPx }: YuvPicture) => ({ x: 0, y: 0, width: widthPx, height: heightPx });

function crestAt(crestY: readonly number[], share: number): number {
  const along = share * (crestY.length - 1);
  const before = Math.floor(along);
  const here = crestY[before] ?? 0;
  return here + ((crestY[before + 1] ?? here) - here) * (along - before);
}

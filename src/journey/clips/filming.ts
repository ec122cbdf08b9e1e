import type { Context } from '../../engine/task.ts';
import type { ClipShape, ClipVideo, LeftOutVideo, Passage, SpokenWord } from '../../model/clip.ts';
import type { Envelope } from '../../model/loudness.ts';
import { POSTER } from '../../model/public-clip.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import type { Ports } from '../../ports/ports.ts';
import { type ClipToDraw, clipScene, firstPicture } from '../../web/pictures/clip/clip-scene.ts';
import { sceneFaults } from '../../web/pictures/clip/scene-faults.ts';
import { coverWords } from '../../words/covers.ts';
import { bestQuote } from '../passages/best-quote.ts';
import { captionsOf } from './captions.ts';
import { fileFaults } from './file-faults.ts';

/** A passage with its words, each sentence apart, timed from its start. */
export type ChosenPassage = {
  readonly passage: Passage;
  readonly sentences: readonly (readonly SpokenWord[])[];
};

/** What a clip shows whatever is said in it. */
export type ToldOnClip = Pick<ClipToDraw, 'hour' | 'showTitle' | 'speaker' | 'address' | 'meeting'> & {
  /** The episode's title, once someone has chosen one. */
  readonly quote?: string;
  readonly workingTitle: string;
};

/** On the end card: the episode's title, else the best sentence of the passage. */
export function endTitle({ quote, workingTitle }: ToldOnClip, { text }: Passage): string {
  const chosen = quote ?? bestQuote(text);
  return chosen === undefined ? workingTitle : coverWords.quoted(chosen);
}

export type ToFilm = ClipToDraw & { readonly sound: StoredFile };

/** What one shape of a passage is drawn from. */
export function drawingOf(
  { passage, sentences }: ChosenPassage,
  { levels, stepSeconds }: Envelope,
  told: Omit<ClipToDraw, 'shape' | 'levels' | 'passageLevels' | 'captions' | 'voiceSeconds'>,
  shape: ClipShape,
): ClipToDraw {
  const { startSeconds, endSeconds } = passage;
  return {
    ...told,
    ...{ shape, levels, captions: captionsOf(sentences, shape), voiceSeconds: endSeconds - startSeconds },
    passageLevels: levels.slice(Math.floor(startSeconds / stepSeconds), Math.ceil(endSeconds / stepSeconds)),
  };
}

/** A page weighs at most 130 KiB in all, and may show three. */
const MOST_POSTER_BYTES = 16_000;

/** How a clip begins, as a small picture. */
export async function posterOf(
  drawing: ClipToDraw,
  { ports: { images }, scratch, keep }: Context<Ports>,
): Promise<StoredFile> {
  const path = scratch('poster.jpg');
  const picture = { path, maxBytes: MOST_POSTER_BYTES, widthPx: POSTER.widthPx };
  await images.drawPicture(firstPicture(clipScene(drawing, images.lettering)), picture);
  return await keep(path);
}

/** Films a passage in one shape, and looks at what was made: what is not good is not kept. @param reached told from 0 to 1. */
export async function filmed(
  { sound, ...drawing }: ToFilm,
  { ports: { images, video }, signal, scratch, keep, pathOf }: Context<Ports>,
  reached: (share: number) => void,
): Promise<ClipVideo | LeftOutVideo> {
  const { shape } = drawing;
  const scene = clipScene(drawing, images.lettering);
  const outputPath = scratch(`${shape}.mp4`);
  const control = { signal, progress: () => {} };
  const drawn = sceneFaults(scene, shape, images.lettering, images.inkWidthPx);
  if (drawn.length > 0) return { shape, faults: drawn };
  await video.film({ scene, soundPath: pathOf(sound), outputPath }, { signal, progress: reached });
  const faults = fileFaults(await video.inspect(outputPath, scene, control), scene);
  if (faults.length > 0) return { shape, faults };
  return { shape, file: await keep(outputPath), durationSeconds: scene.voiceSeconds + scene.endCardSeconds };
}

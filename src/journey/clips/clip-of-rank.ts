import { type Context, given } from '../../engine/task.ts';
import { formatSrt } from '../../formats/srt.ts';
import { formatWebVtt } from '../../formats/webvtt.ts';
import type { Clip, ClipShape, ClipVideo, Passage, SpokenWord } from '../../model/clip.ts';
import type { Envelope } from '../../model/loudness.ts';
import type { MasteredAudio } from '../../model/mastered-audio.ts';
import { publicNames } from '../../model/public-name.ts';
import type { Testimony } from '../../model/testimony.ts';
import type { Ports } from '../../ports/ports.ts';
import { type ClipToDraw, clipScene } from '../../web/pictures/clip/clip-scene.ts';
import { sceneFaults } from '../../web/pictures/clip/scene-faults.ts';
import { typography } from '../../web/typography.ts';
import { clipWords } from '../../words/clips.ts';
import { coverWords } from '../../words/covers.ts';
import { speakerWords } from '../../words/transcript.ts';
import { mastering } from '../mastering.ts';
import { hourOfTestimony, wordsOnPictures } from '../painted.ts';
import { passages } from '../passages.ts';
import { publishedWords } from '../published-words.ts';
import { stage } from '../stage.ts';
import { captionsOf, cuesOfSentences, sentencesIn } from './captions.ts';
import { fileFaults } from './file-faults.ts';

/** Made for every testimony without being asked: one upright, one square. */
const SHAPES: readonly ClipShape[] = ['vertical', 'square'];
const END_CARD_SECONDS = 1.5;

const publicIdOf = ({ identity }: Testimony): string => identity.publicId;

/** The stage of one proposed passage, 0 for the best: apart from the others, it is made beside them and stays when they change. */
export function clipOfRank(rank: number) {
  const chosen = stage({
    name: `passage-${rank + 1}`,
    version: 1,
    subject: publicIdOf,
    needs: (testimony: Testimony) => ({ proposed: passages(testimony), words: publishedWords(testimony) }),
    run: async ({ proposed, words }): Promise<{ readonly chosen?: ChosenPassage }> => {
      const passage = proposed[rank];
      const spoken = words.transcript;
      if (passage === undefined || spoken?.kind !== 'timed') return {};
      return { chosen: { passage, sentences: sentencesIn(spoken.cues, passage) } };
    },
  });
  return stage({
    name: `clip-${rank + 1}`,
    version: 1,
    subject: publicIdOf,
    needs: (testimony: Testimony) => ({
      choice: chosen(testimony),
      mastered: mastering(testimony),
      told: given(toldOn(testimony)),
      tools: given(testimony.toolVersions),
    }),
    run: async ({ choice, mastered, told }, context): Promise<{ readonly clip?: FilmedClip }> =>
      choice.chosen === undefined ? {} : { clip: await clipOf(choice.chosen, mastered, told, context) },
  });
}

type FilmedClip = Omit<Clip, 'posts'>;
type ChosenPassage = { readonly passage: Passage; readonly sentences: readonly (readonly SpokenWord[])[] };
type Told = Pick<ClipToDraw, 'hour' | 'showTitle' | 'speaker' | 'title' | 'address'>;

function toldOn(testimony: Testimony): Told {
  const { fiche, show, people } = testimony;
  const { quote, workingTitle } = wordsOnPictures(testimony);
  const name = publicNames(people, speakerWords.unnamedWitness);
  return {
    hour: hourOfTestimony(testimony),
    showTitle: show.title,
    speaker: fiche.demonstration ? clipWords.demonstration(name) : name,
    title: quote === undefined ? workingTitle : coverWords.quoted(quote),
    ...(show.publicUrl === undefined ? {} : { address: typeable(show.publicUrl) }),
  };
}

/** An address as one reads it aloud. */
const typeable = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

async function clipOf(
  chosen: ChosenPassage,
  { mp3, envelope }: MasteredAudio,
  told: Told,
  context: Context<Ports>,
): Promise<FilmedClip> {
  const { passage, sentences } = chosen;
  const cues = cuesOfSentences(sentences);
  const soundPath = context.scratch('sound.m4a');
  await context.ports.video.sound(
    { mp3Path: context.pathOf(mp3), ...passage, silenceSeconds: END_CARD_SECONDS, outputPath: soundPath },
    { signal: context.signal, progress: () => {} },
  );
  const videos: ClipVideo[] = [];
  const leftOut: Clip['leftOut'][number][] = [];
  for (const [index, shape] of SHAPES.entries()) {
    const drawing = { ...told, shape, ...voiceOf(chosen, envelope, shape) };
    const made = await filmed(drawing, soundPath, context);
    if ('faults' in made) leftOut.push(made);
    else videos.push(made);
    context.progress((index + 1) / SHAPES.length);
  }
  return {
    passage,
    videos,
    leftOut,
    srt: await context.keepContent(formatSrt(cues), 'srt'),
    vtt: await context.keepContent(formatWebVtt(cues), 'vtt'),
    alt: typography(clipWords.alt(told.speaker, passage.text)),
  };
}

function voiceOf({ passage, sentences }: ChosenPassage, { levels, stepSeconds }: Envelope, shape: ClipShape) {
  const { startSeconds, endSeconds } = passage;
  return {
    levels,
    passageLevels: levels.slice(Math.floor(startSeconds / stepSeconds), Math.ceil(endSeconds / stepSeconds)),
    captions: captionsOf(sentences, shape),
    voiceSeconds: endSeconds - startSeconds,
  };
}

/** Films a passage in one shape, and looks at what was made: what is not good is not kept. */
async function filmed(
  drawing: ClipToDraw,
  soundPath: string,
  { ports: { images, video }, signal, scratch, keep }: Context<Ports>,
): Promise<ClipVideo | Clip['leftOut'][number]> {
  const { shape } = drawing;
  const scene = clipScene(drawing, images.lettering);
  const outputPath = scratch(`${shape}.mp4`);
  const control = { signal, progress: () => {} };
  const drawn = sceneFaults(scene, shape, images.lettering, images.inkWidthPx);
  if (drawn.length > 0) return { shape, faults: drawn };
  await video.film({ scene, soundPath, outputPath }, control);
  const faults = fileFaults(await video.inspect(outputPath, scene, control), scene);
  if (faults.length > 0) return { shape, faults };
  return { shape, file: await keep(outputPath), durationSeconds: scene.voiceSeconds + scene.endCardSeconds };
}

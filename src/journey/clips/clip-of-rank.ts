import { type Context, given } from '../../engine/task.ts';
import { formatSrt } from '../../formats/srt.ts';
import { formatWebVtt } from '../../formats/webvtt.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { Clip, ClipShape, ClipVideo, LeftOutVideo } from '../../model/clip.ts';
import type { MasteredAudio } from '../../model/mastered-audio.ts';
import { publicNames } from '../../model/public-name.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import type { Testimony } from '../../model/testimony.ts';
import type { Ports } from '../../ports/ports.ts';
import { typography } from '../../web/typography.ts';
import { clipWords } from '../../words/clips.ts';
import { speakerWords } from '../../words/transcript.ts';
import { agreedPhoto, givenPhoto } from '../agreed-photo.ts';
import { mastering } from '../mastering.ts';
import { hourOfTestimony, wordsOnPictures } from '../painted.ts';
import { publishedWords } from '../published-words.ts';
import { stage } from '../stage.ts';
import { cuesOfSentences, sentencesIn } from './captions.ts';
import { choice } from './choice.ts';
import { hasCut } from './cut.ts';
import { type ChosenPassage, drawingOf, endTitle, filmed, posterOf, type ToldOnClip } from './filming.ts';

/** Made before the others: phones are held upright. */
const FIRST: ClipShape = 'vertical';
const OTHERS: readonly ClipShape[] = ['portrait', 'square', 'wide'];
const END_CARD_SECONDS = 1.5;
/** Clips of older testimonies do not invite to a meeting: all would be filmed again each time one passes. */
const INVITING_DAYS = 60;
/** Side of the photo's square, in px of its own: twice what most screens show of it. */
const PHOTO_PX = 256;

const publicIdOf = ({ identity }: Testimony): string => identity.publicId;

/** A passage filmed, without the texts of its posts. */
export type FilmedClip = Pick<Clip, 'passage' | 'videos' | 'leftOut' | 'poster' | 'srt' | 'vtt' | 'alt'> & {
  readonly sound: StoredFile;
};

/**
 * The stages of one chosen passage, 0 for the first: apart from the others, it is made beside them and stays when they
 * change. `upright` is ready first; `all` has the four shapes.
 */
export function clipOfRank(rank: number) {
  const name = `clip-${rank + 1}`;
  const chosen = chosenOfRank(rank);
  const needs = (testimony: Testimony) => ({
    choice: chosen(testimony),
    mastered: mastering(testimony),
    told: given(toldOn(testimony)),
    photo: givenPhoto(agreedPhoto(testimony)),
    tools: given(testimony.toolVersions),
  });
  const upright = stage({
    ...{ name, version: 7, subject: publicIdOf, needs },
    run: async (
      { choice: { chosen: passage }, ...rest },
      context,
    ): Promise<{ readonly clip?: FilmedClip }> =>
      passage === undefined ? {} : { clip: await uprightClip(passage, rest, context) },
  });
  const all = stage({
    ...{ name: `${name}-shapes`, version: 6, subject: publicIdOf },
    needs: (testimony: Testimony) => ({ ...needs(testimony), upright: upright(testimony) }),
    run: async ({ choice: { chosen: passage }, upright: { clip }, ...rest }, context) =>
      passage === undefined || clip === undefined
        ? {}
        : { clip: await withShapes(OTHERS, clip, passage, rest, context) },
  });
  return { upright, all };
}

function chosenOfRank(rank: number) {
  return stage({
    name: `passage-${rank + 1}`,
    version: 2,
    subject: publicIdOf,
    needs: (testimony: Testimony) => ({ choice: choice(testimony), words: publishedWords(testimony) }),
    run: async ({ choice: { passages }, words }): Promise<{ readonly chosen?: ChosenPassage }> => {
      const passage = passages[rank];
      const spoken = words.transcript;
      if (passage === undefined || spoken?.kind !== 'timed') return {};
      return { chosen: { passage, sentences: sentencesIn(spoken.cues, passage) } };
    },
  });
}

function toldOn(testimony: Testimony): ToldOnClip {
  const { fiche, show, people } = testimony;
  const { quote, workingTitle } = wordsOnPictures(testimony);
  const name = publicNames(people, speakerWords.unnamedWitness);
  return {
    hour: hourOfTestimony(testimony),
    showTitle: show.title,
    speaker: fiche.demonstration ? clipWords.demonstration(name) : name,
    workingTitle,
    ...(quote === undefined ? {} : { quote }),
    ...(show.publicUrl === undefined ? {} : { address: typeable(show.publicUrl) }),
    ...invitation(testimony),
  };
}

/** The next open meeting, on clips of testimonies that came in the weeks before it. */
function invitation({ show: { nextMeeting }, identity }: Testimony): Pick<ToldOnClip, 'meeting'> {
  if (nextMeeting === undefined || daysBetween(identity.adoptedOn, nextMeeting.day) > INVITING_DAYS)
    return {};
  return { meeting: typography(clipWords.meeting(nextMeeting)) };
}

/** An address as one reads it aloud. */
const typeable = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

type Material = {
  readonly mastered: MasteredAudio;
  readonly told: ToldOnClip;
  readonly photo: ReturnType<typeof agreedPhoto>;
};

async function uprightClip(
  chosen: ChosenPassage,
  material: Material,
  context: Context<Ports>,
): Promise<FilmedClip> {
  const { passage, sentences } = chosen;
  const cues = cuesOfSentences(sentences);
  const outputPath = context.scratch('sound.m4a');
  const mp3Path = context.pathOf(material.mastered.mp3);
  await context.ports.video.sound(
    { mp3Path, ...passage, silenceSeconds: END_CARD_SECONDS, outputPath },
    { signal: context.signal, progress: () => {} },
  );
  const clip: FilmedClip = {
    passage,
    ...{ videos: [], leftOut: [], sound: await context.keep(outputPath) },
    srt: await context.keepContent(formatSrt(cues), 'srt'),
    vtt: await context.keepContent(formatWebVtt(cues), 'vtt'),
    alt: typography(clipWords.alt(material.told.speaker, passage.text)),
  };
  return await withShapes([FIRST], clip, chosen, material, context);
}

/** The clip with these shapes too. */
async function withShapes(
  shapes: readonly ClipShape[],
  clip: FilmedClip,
  chosen: ChosenPassage,
  { mastered, told, photo }: Material,
  context: Context<Ports>,
): Promise<FilmedClip> {
  const videos: ClipVideo[] = [...clip.videos];
  const leftOut: LeftOutVideo[] = [...clip.leftOut];
  const face = photo && (await context.ports.images.embeddedSquare(photo, PHOTO_PX));
  const shown = {
    ...told,
    title: endTitle(told, chosen.passage),
    ...(hasCut(mastered.timeMap, chosen.passage) && { notice: clipWords.edited }),
    ...(face && { photo: face }),
  };
  let { poster } = clip;
  for (const [index, shape] of shapes.entries()) {
    const drawing = drawingOf(chosen, mastered.envelope, shown, shape);
    const made = await filmed({ ...drawing, sound: clip.sound }, context, (share) =>
      context.progress((index + share) / shapes.length),
    );
    if ('faults' in made) leftOut.push(made);
    else videos.push(made);
    if (shape === 'wide' && !('faults' in made)) poster = await posterOf(drawing, context);
    context.progress((index + 1) / shapes.length);
  }
  return { ...clip, videos, leftOut, ...(poster && { poster }) };
}

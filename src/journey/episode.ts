import { given } from '../engine/task.ts';
import { formatPlainTranscript } from '../formats/plain-transcript.ts';
import type { Cover } from '../model/cover.ts';
import type { Episode } from '../model/episode.ts';
import { languageCode } from '../model/language-code.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import { publicNames } from '../model/public-name.ts';
import { publicSpeakers } from '../model/public-speakers.ts';
import type { Testimony } from '../model/testimony.ts';
import { paragraphsOf, type Transcript } from '../model/transcript.ts';
import type { EpisodeTags } from '../ports/tags.ts';
import { placedChapters } from '../speech/placed-chapters.ts';
import { proposeChapters } from '../speech/propose-chapters.ts';
import { demonstrationNotice, plainDescription } from '../words/episodes.ts';
import { speakerWords } from '../words/transcript.ts';
import { workingTitle } from '../words/working-title.ts';
import { cover } from './cover.ts';
import { mastering } from './mastering.ts';
import { publishedWords } from './published-words.ts';
import { stage } from './stage.ts';

/** The testimony ready to be listened to: the mastered sound with its tags, and every text as it may be shown. */
export const episode = stage({
  name: 'episode',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    mastered: mastering(testimony),
    cover: cover(testimony),
    words: publishedWords(testimony),
    roles: given(testimony.fiche.backstage.speakers ?? []),
    // Asked only of words that no person gave: reading the others changes nothing here.
    isUnread: given(testimony.transcript === undefined && !testimony.fiche.transcriptReviewed),
    told: given(told(testimony)),
    people: given(
      testimony.people,
      testimony.people.map(({ witness, accord }) => [witness, accord?.naming ?? 'anonymous']),
    ),
    show: given({
      title: testimony.show.title,
      author: testimony.show.author,
      language: testimony.show.language,
    }),
  }),
  run: async (
    { mastered, cover, words, roles, isUnread, told: asWritten, people, show },
    context,
  ): Promise<Episode> => {
    const transcript = words.transcript && publicSpeakers(words.transcript, people, roles);
    const told = withChapters(asWritten, transcript, mastered.durationSeconds);
    const tagged = context.scratch('episode.mp3');
    const tags = { ...tagsOf(told, mastered, transcript, show), ...coverTags(cover, context.pathOf) };
    await context.ports.tags.write(context.pathOf(mastered.mp3), tagged, tags);
    const light = context.scratch('episode.opus');
    await context.ports.tags.writeOpus(context.pathOf(mastered.light), light, tags);
    return {
      ...told,
      witnessName: publicNames(people, speakerWords.unnamedWitness),
      enclosure: {
        file: await context.keep(tagged),
        mimeType: 'audio/mpeg',
        durationSeconds: mastered.durationSeconds,
      },
      lightEnclosure: { file: await context.keep(light), mimeType: 'audio/ogg', bitrateKbps: 32 },
      cover,
      envelope: mastered.envelope,
      ...(transcript && { transcript }),
      ...(words.byMachine && isUnread && { transcriptByMachine: true }),
    };
  },
});

type Told = Omit<
  Episode,
  'witnessName' | 'enclosure' | 'lightEnclosure' | 'cover' | 'envelope' | 'transcript'
>;
type AsWritten = Omit<Told, 'chapters'> & Pick<Testimony['fiche'], 'chapters'>;
type Voice = { readonly title: string; readonly author: string; readonly language: string };

/** What is told of the episode, from the fiche, or from what is known while the fiche says nothing. */
function told({ fiche, identity, show }: Testimony): AsWritten {
  const { guid, title, description, transcriptReviewed, readyToBroadcast, ...rest } = fiche;
  const { sound, backstage, extracts, ...others } = rest;
  const { inOneSentence, change, lesson, experience, before } = fiche.story;
  return {
    ...others,
    publicId: identity.publicId,
    guid: identity.guid,
    title: title ?? inOneSentence ?? workingTitle(fiche.recordedOn ?? identity.adoptedOn),
    description: description ?? change ?? lesson ?? experience ?? before ?? plainDescription(show.author),
  };
}

/** With the chapters of the fiche that begin before the end, or else those that the questions and pauses suggest. */
function withChapters(told: AsWritten, transcript: Transcript | undefined, durationSeconds: number): Told {
  const cues = transcript?.kind === 'timed' ? transcript.cues : [];
  const chapters =
    told.chapters.length > 0
      ? placedChapters(told.chapters, cues, durationSeconds)
      : proposeChapters(cues, durationSeconds, speakerWords.facilitation);
  return { ...told, chapters: chapters.filter(({ startSeconds }) => startSeconds < durationSeconds) };
}

function tagsOf(
  told: Told,
  { durationSeconds }: MasteredAudio,
  transcript: Transcript | undefined,
  show: Voice,
): Omit<EpisodeTags, 'coverPath' | 'coverAlt'> {
  return {
    title: told.title,
    show: show.title,
    author: show.author,
    ...(told.number !== undefined && { number: told.number }),
    ...(told.recordedOn !== undefined && { recordedOn: told.recordedOn }),
    languageCode: languageCode(show.language),
    genre: 'Podcast',
    comment: told.demonstration ? `${demonstrationNotice}\n${told.description}` : told.description,
    ...(transcript && { lyrics: formatPlainTranscript(paragraphsOf(transcript)) }),
    chapters: told.chapters,
    durationSeconds,
  };
}

const coverTags = ({ small, alt }: Cover, pathOf: (file: Cover['small']) => string) => ({
  coverPath: pathOf(small),
  coverAlt: alt,
});

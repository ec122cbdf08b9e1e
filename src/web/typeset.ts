import type { Episode } from '../model/episode.ts';
import type { Story } from '../model/fiche.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Show } from '../model/show.ts';
import type { Transcript } from '../model/transcript.ts';
import { typography } from './typography.ts';

type Setting = (text: string) => string;

/** Five texts are written from one episode, and setting its words is most of the work. */
const alreadySet = new WeakMap<Episode, Map<string, Episode>>();

/** An episode with every text that pages show set as its language is; times, addresses and files are untouched. */
export function typesetEpisode(episode: Episode, language: string): Episode {
  const known = alreadySet.get(episode) ?? new Map<string, Episode>();
  const typeset = known.get(language) ?? setEpisode(episode, language);
  alreadySet.set(episode, known.set(language, typeset));
  return typeset;
}

function setEpisode(episode: Episode, language: string): Episode {
  const set = settingFor(language);
  const { transcript } = episode;
  return {
    ...typesetHeading(episode, language),
    chapters: episode.chapters.map((chapter) => ({ ...chapter, title: set(chapter.title) })),
    ...(transcript && { transcript: typesetTranscript(transcript, set) }),
  };
}

/** An episode with the texts set that stand for it among others: all but its words and chapters. */
export function typesetHeading(episode: Episode, language: string): Episode {
  const set = settingFor(language);
  return {
    ...episode,
    title: set(episode.title),
    description: set(episode.description),
    witnessName: set(episode.witnessName),
    story: typesetStory(episode.story, set),
  };
}

/** One text set as its language is. */
export function typesetText(text: string, language: string): string {
  return settingFor(language)(text);
}

/** A show with every text that pages show set as its language is. */
export function typesetShow(show: Show): Show {
  const set = settingFor(show.language);
  return {
    ...show,
    title: set(show.title),
    subtitle: set(show.subtitle),
    description: set(show.description),
    author: set(show.author),
    ...(show.craft && { craft: { ...show.craft, title: set(show.craft.title) } }),
    ...(show.nextMeeting && { nextMeeting: typesetMeeting(show.nextMeeting, set) }),
  };
}

function typesetMeeting(meeting: Meeting, set: Setting): Meeting {
  const { title, place } = meeting;
  return { ...meeting, ...(title && { title: set(title) }), ...(place && { place: set(place) }) };
}

/** French sets its punctuation apart; other languages keep their spaces. */
function settingFor(language: string): Setting {
  return language.startsWith('fr') ? typography : curled;
}

const curled: Setting = (text) => text.normalize('NFC').replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

function typesetStory(story: Story, set: Setting): Story {
  const { results, audiences, themes, partners, ...texts } = story;
  return {
    ...(Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, set(text)])) as typeof texts),
    results: results.map(set),
    audiences: audiences.map(set),
    themes: themes.map(set),
    partners: partners.map(set),
  };
}

function typesetTranscript(transcript: Transcript, set: Setting): Transcript {
  const said = <Said extends { readonly text: string; readonly speaker?: string }>(one: Said): Said => ({
    ...one,
    text: set(one.text),
    ...(one.speaker !== undefined && { speaker: set(one.speaker) }),
  });
  return transcript.kind === 'plain'
    ? { ...transcript, paragraphs: transcript.paragraphs.map(said) }
    : { ...transcript, cues: transcript.cues.map(said) };
}

import type { Episode } from '../model/episode.ts';
import type { Story } from '../model/fiche.ts';
import type { Show } from '../model/show.ts';
import type { Transcript } from '../model/transcript.ts';
import { typography } from './typography.ts';

/** Episodes already set: several pages show the same one. */
const typesetBefore = new WeakMap<Episode, Episode>();

/** An episode with every text that pages show set in French typography; times, addresses and files are untouched. */
export function typesetEpisode(episode: Episode): Episode {
  const known = typesetBefore.get(episode) ?? wholly(episode);
  typesetBefore.set(episode, known);
  return known;
}

function wholly(episode: Episode): Episode {
  const { transcript } = episode;
  return {
    ...typesetHeading(episode),
    chapters: episode.chapters.map((chapter) => ({ ...chapter, title: typography(chapter.title) })),
    ...(transcript && { transcript: typesetTranscript(transcript) }),
  };
}

/** An episode with the texts set that stand for it among others: all but its words and chapters. */
export function typesetHeading(episode: Episode): Episode {
  return {
    ...episode,
    title: typography(episode.title),
    description: typography(episode.description),
    witnessName: typography(episode.witnessName),
    story: typesetStory(episode.story),
  };
}

/** A show with every text that pages show set in French typography. */
export function typesetShow(show: Show): Show {
  return {
    ...show,
    title: typography(show.title),
    subtitle: typography(show.subtitle),
    description: typography(show.description),
    author: typography(show.author),
  };
}

function typesetStory(story: Story): Story {
  const { results, audiences, themes, partners, ...texts } = story;
  return {
    ...(Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, typography(text)]),
    ) as typeof texts),
    results: results.map(typography),
    audiences: audiences.map(typography),
    themes: themes.map(typography),
    partners: partners.map(typography),
  };
}

function typesetTranscript(transcript: Transcript): Transcript {
  const set = <Said extends { readonly text: string; readonly speaker?: string }>(said: Said): Said => ({
    ...said,
    text: typography(said.text),
    ...(said.speaker !== undefined && { speaker: typography(said.speaker) }),
  });
  return transcript.kind === 'plain'
    ? { ...transcript, paragraphs: transcript.paragraphs.map(set) }
    : { ...transcript, cues: transcript.cues.map(set) };
}

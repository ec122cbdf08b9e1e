import { type FicheChanges, newFiche, setFicheFields } from '../../formats/fiche-yaml.ts';
import { shortLine, shortText } from '../../formats/rss/text.ts';
import type { Chapter } from '../../model/chapters.ts';
import { classifyDroppedName } from '../../model/dropped-name.ts';
import type { ForeignEpisode } from '../../model/foreign-podcast.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { ProblemText } from '../../model/problem.ts';
import type { Downloads } from '../../ports/downloads.ts';
import type { Folder } from '../../ports/folder.ts';
import { FICHE } from '../intake/folder-reading.ts';
import { extensionOf, fetchCompanions } from './companions.ts';

const MAX_SOUND_BYTES = 2e9;
/** What `fiche.yaml` takes. */
const MAX_TITLE_LETTERS = 140;
const MAX_DESCRIPTION_BYTES = 4000;
const MAX_CHAPTER_LETTERS = 200;

export type EpisodeSetting = {
  readonly episodes: Folder;
  readonly downloads: Downloads;
  readonly signal: AbortSignal;
};

/**
 * Brings an episode made elsewhere into a folder of its own: its recording, its transcript and picture, then its fiche,
 * so that a folder with both is whole.
 *
 * @returns what could not be fetched beside the recording.
 * @throws Problem `download-failed` when the recording cannot be fetched.
 */
export async function importEpisode(
  episode: ForeignEpisode,
  entry: RegisterEntry,
  setting: EpisodeSetting,
): Promise<readonly ProblemText[]> {
  const { episodes, downloads, signal } = setting;
  const folder = `${episodes.path}/${entry.publicId}`;
  const recording = `${folder}/enregistrement.${extensionOf(episode.audioUrl, 'recording') ?? 'mp3'}`;
  await downloads.file(episode.audioUrl, recording, { maxBytes: MAX_SOUND_BYTES, signal });
  const { chapters, problems } = await fetchCompanions(episode, folder, setting);
  await writeFiche(episodes, entry, ficheOf(episode, chapters));
  return problems;
}

/** Whether an episode has nothing left to fetch: the sweep has seen its sound, or its folder is whole. */
export async function isImported(entry: RegisterEntry, episodes: Folder): Promise<boolean> {
  if (entry.recordingDigests.length > 0) return true;
  const names = (await episodes.list(entry.publicId)).map(({ name }) => name);
  return names.includes(FICHE) && names.some(isRecording);
}

function isRecording(name: string): boolean {
  const called = classifyDroppedName(name);
  return called.role === 'file' && called.kind === 'recording';
}

/** What a person may have written meanwhile in an unfinished folder is kept around these fields. */
async function writeFiche(episodes: Folder, { publicId }: RegisterEntry, known: FicheChanges): Promise<void> {
  const path = `${publicId}/${FICHE}`;
  const present = await episodes.readText(path);
  await episodes.writeText(path, present === undefined ? newFiche(known) : setFicheFields(present, known));
}

function ficheOf(episode: ForeignEpisode, chapters: readonly Chapter[]): FicheChanges {
  const { guid, title, description, number, season, themes, territory } = episode;
  const inOrder = [...chapters].sort((one, other) => one.startSeconds - other.startSeconds);
  const written: FicheChanges = {
    ...(isPlainGuid(guid) && { guid }),
    title: shortLine(title, MAX_TITLE_LETTERS),
    description: shortText(description, MAX_DESCRIPTION_BYTES),
    chapters: inOrder.map((one) => ({ ...one, title: shortLine(one.title, MAX_CHAPTER_LETTERS) })),
    themes,
    ...(number !== undefined && { number }),
    ...(season !== undefined && { season }),
    ...(territory !== undefined && { territory }),
  };
  const said = Object.entries(written).filter(([, value]) => value !== '' && !isEmptyList(value));
  return Object.fromEntries(said);
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Guids that `fiche.yaml` reads back to the letter; others are known by the folder and its recording. */
function isPlainGuid(guid: string): boolean {
  return /^[^\s"'#]{1,200}$/u.test(guid);
}

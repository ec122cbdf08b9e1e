import { isUntouched } from '../../formats/review-markdown.ts';
import type { SourceFile } from '../../model/recording.ts';
import type { Entry, Folder } from '../../ports/folder.ts';
import {
  type Conflict,
  type Contents,
  companionOf,
  contentsOf,
  type DroppedFile,
  ofKind,
} from './contents.ts';
import { commonStem } from './interviews.ts';
import type { Look } from './look.ts';
import { readWitnessFiles, type WitnessFiles } from './witness-files.ts';

/** The settings a person may edit in a testimony's folder. */
export const FICHE = 'fiche.yaml';
export const PRESS = 'presse.yaml';
/** The words as this program understood them, for a person to correct. */
export const REVIEW = 'transcription.md';

/** A testimony's folder as it was found: files known by content, settings not yet interpreted. */
export type FolderReading = {
  readonly folder: string;
  readonly contents: Contents;
  /** Copies that a sync program set aside and whose bytes are not those of the original. */
  readonly conflicts: readonly Conflict[];
  readonly recordings: readonly SourceFile[];
  readonly recordingEntry?: Entry;
  readonly transcript?: SourceFile;
  /** Our own text, once a person has corrected it. */
  readonly review?: SourceFile;
  readonly picture?: SourceFile;
  readonly ficheText?: string;
  readonly pressText?: string;
  /** The settings files of each witness, in the order of names. */
  readonly witnesses: readonly WitnessFiles[];
};

/** Reads one folder of `episodes/`. Nothing is changed. */
export async function readFolder(episodes: Folder, folder: string, look: Look): Promise<FolderReading> {
  const contents = await contentsOf(episodes, folder, look);
  const recordings = ofKind(contents.files, 'recording');
  const [first] = recordings;
  const isOurs = ({ entry }: DroppedFile) => entry.name === REVIEW;
  const dropped = contents.files.some((file) => file.kind === 'transcript' && !isOurs(file))
    ? contents.files.filter((file) => !isOurs(file))
    : contents.files;
  const beside = (kind: 'transcript' | 'picture') =>
    first === undefined
      ? undefined
      : companionOf([...recordings.map(({ stem }) => stem), commonStem(recordings)], kind, dropped);
  const source = (file: DroppedFile | undefined) =>
    file === undefined ? undefined : episodes.source(file.path);
  const text = (name: string) => episodes.readText(`${folder}/${name}`);
  const [transcript, picture, ficheText, pressText] = await Promise.all([
    source(beside('transcript')),
    source(beside('picture')),
    text(FICHE),
    text(PRESS),
  ]);
  const review =
    dropped === contents.files ? undefined : await correctedReview(episodes, contents.files.find(isOurs));
  const conflicts = await differing(episodes, contents.conflicts);
  return {
    folder,
    contents,
    conflicts,
    witnesses: await readWitnessFiles([...contents.files, ...conflicts.map(({ copy }) => copy)], (path) =>
      episodes.readText(path),
    ),
    recordings: await Promise.all(recordings.map(({ path }) => episodes.source(path))),
    ...(first === undefined ? {} : { recordingEntry: first.entry }),
    ...present({ transcript, review, picture, ficheText, pressText }),
  };
}

/** A copy with the same bytes says nothing new. */
async function differing(episodes: Folder, conflicts: readonly Conflict[]): Promise<readonly Conflict[]> {
  const compared = conflicts.map(async (conflict) => {
    const [copy, original] = await Promise.all([
      episodes.source(conflict.copy.path),
      episodes.source(conflict.original.path),
    ]);
    return copy.digest === original.digest ? undefined : conflict;
  });
  return (await Promise.all(compared)).filter((conflict) => conflict !== undefined);
}

/** Our text of the words, if someone has changed it since. */
async function correctedReview(
  episodes: Folder,
  file: DroppedFile | undefined,
): Promise<SourceFile | undefined> {
  if (file === undefined) return undefined;
  const text = await episodes.readText(file.path);
  return text === undefined || isUntouched(text) ? undefined : episodes.source(file.path);
}

/** The same object without the names whose value is absent. */
function present<Shape extends object>(
  shape: Shape,
): { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined);
  // Only absent values were taken out: what remains has the type of its name.
  return Object.fromEntries(kept) as { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> };
}
